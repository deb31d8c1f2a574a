#include "CBoostMath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

#include <limits>

namespace {

using namespace boost::math::policies;

// Errors become NaN or infinities instead of exceptions; double stays double, which keeps the
// functions within a few units of the last place and twice as fast as long double.
using Quiet = policy<
    domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
    underflow_error<ignore_error>, denorm_error<ignore_error>, evaluation_error<ignore_error>,
    indeterminate_result_error<ignore_error>, rounding_error<ignore_error>,
    promote_double<false>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;
using FisherF = boost::math::fisher_f_distribution<double, Quiet>;
using Beta = boost::math::beta_distribution<double, Quiet>;

// Some functions of Boost throw whatever the policy, where a search does not end: NaN then.
template <class Function> double guarded(Function function) {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

} // namespace

double ecoute_normal_cumulative(double z) {
  return guarded([=] { return cdf(Normal(), z); });
}

double ecoute_normal_quantile(double probability) {
  return guarded([=] { return quantile(Normal(), probability); });
}

double ecoute_student_cumulative(double t, double degrees_of_freedom) {
  return guarded([=] { return cdf(Student(degrees_of_freedom), t); });
}

double ecoute_student_quantile(double probability, double degrees_of_freedom) {
  return guarded([=] { return quantile(Student(degrees_of_freedom), probability); });
}

double ecoute_chi_square_upper_tail(double x, double degrees_of_freedom) {
  return guarded([=] { return cdf(complement(ChiSquared(degrees_of_freedom), x)); });
}

double ecoute_chi_square_quantile(double probability, double degrees_of_freedom) {
  return guarded([=] { return quantile(ChiSquared(degrees_of_freedom), probability); });
}

double ecoute_fisher_f_upper_tail(
    double f, double numerator_freedom, double denominator_freedom) {
  return guarded([=] { return cdf(complement(FisherF(numerator_freedom, denominator_freedom), f)); });
}

double ecoute_fisher_f_quantile(
    double probability, double numerator_freedom, double denominator_freedom) {
  return guarded([=] { return quantile(FisherF(numerator_freedom, denominator_freedom), probability); });
}

double ecoute_beta_cumulative(double x, double alpha, double beta) {
  return guarded([=] { return cdf(Beta(alpha, beta), x); });
}

double ecoute_beta_quantile(double probability, double alpha, double beta) {
  return guarded([=] { return quantile(Beta(alpha, beta), probability); });
}

double ecoute_log_gamma(double x) {
  return guarded([=] { return boost::math::lgamma(x, Quiet()); });
}

double ecoute_digamma(double x) {
  return guarded([=] { return boost::math::digamma(x, Quiet()); });
}

double ecoute_trigamma(double x) {
  return guarded([=] { return boost::math::trigamma(x, Quiet()); });
}
