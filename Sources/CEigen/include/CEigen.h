#ifndef CEIGEN_H
#define CEIGEN_H

#ifdef __cplusplus
extern "C" {
#endif

// Linear algebra of Eigen on square and rectangular matrices of doubles, column after column. Each
// function returns 1 when it worked and 0 when the matrix does not allow it; no exception leaves.

// Solves A·X = B for a symmetric positive definite A (size × size) by Cholesky; B (size × columns) is
// replaced by X. log_determinant receives the logarithm of A's determinant.
int ecoute_solve_positive_definite(
    const double *a, long size, double *b, long columns, double *log_determinant);

// The eigenvalues of a symmetric matrix, ascending, and its eigenvectors in columns.
int ecoute_symmetric_eigen(const double *a, long size, double *values, double *vectors);

// The least squares solution of A·x = b (rows × columns, full column rank) by QR with pivoting.
int ecoute_least_squares(
    const double *a, long rows, long columns, const double *b, double *solution);

#ifdef __cplusplus
}
#endif

#endif
