#ifndef CBOOSTMATH_H
#define CBOOSTMATH_H

#ifdef __cplusplus
extern "C" {
#endif

// Distribution functions of Boost.Math. No exception leaves them: an argument outside the domain
// gives NaN, an overflow an infinity. The Swift wrappers turn both into nil.

double ecoute_normal_cumulative(double z);
double ecoute_normal_quantile(double probability);
double ecoute_student_cumulative(double t, double degrees_of_freedom);
double ecoute_student_quantile(double probability, double degrees_of_freedom);
double ecoute_chi_square_upper_tail(double x, double degrees_of_freedom);
double ecoute_chi_square_quantile(double probability, double degrees_of_freedom);
double ecoute_fisher_f_upper_tail(double f, double numerator_freedom, double denominator_freedom);
double ecoute_fisher_f_quantile(
    double probability, double numerator_freedom, double denominator_freedom);
double ecoute_beta_cumulative(double x, double alpha, double beta);
double ecoute_beta_quantile(double probability, double alpha, double beta);
double ecoute_log_gamma(double x);
double ecoute_digamma(double x);
double ecoute_trigamma(double x);

#ifdef __cplusplus
}
#endif

#endif
