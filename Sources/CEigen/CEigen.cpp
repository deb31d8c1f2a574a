#include "CEigen.h"

#include <eigen3/Eigen/Dense>

namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

} // namespace

int ecoute_solve_positive_definite(
    const double *a, long size, double *b, long columns, double *log_determinant) {
  Eigen::LLT<Matrix> factors(Eigen::Map<const Matrix>(a, size, size));
  if (factors.info() != Eigen::Success) return 0;
  Eigen::Map<Matrix> right(b, size, columns);
  factors.solveInPlace(right);
  *log_determinant = 2 * factors.matrixLLT().diagonal().array().log().sum();
  return right.allFinite() ? 1 : 0;
}

int ecoute_symmetric_eigen(const double *a, long size, double *values, double *vectors) {
  Eigen::SelfAdjointEigenSolver<Matrix> solver(Eigen::Map<const Matrix>(a, size, size));
  if (solver.info() != Eigen::Success) return 0;
  Eigen::Map<Vector>(values, size) = solver.eigenvalues();
  Eigen::Map<Matrix>(vectors, size, size) = solver.eigenvectors();
  return 1;
}

int ecoute_least_squares(
    const double *a, long rows, long columns, const double *b, double *solution) {
  Eigen::ColPivHouseholderQR<Matrix> factors(Eigen::Map<const Matrix>(a, rows, columns));
  if (factors.rank() < columns) return 0;
  Eigen::Map<Vector> x(solution, columns);
  x = factors.solve(Eigen::Map<const Vector>(b, rows));
  return x.allFinite() ? 1 : 0;
}
