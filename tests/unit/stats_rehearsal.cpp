#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "stats/moments.hpp"
#include "stats/rehearsal.hpp"
#include "stats/runs.hpp"
#include "support/exact_runs.hpp"

using namespace trivsel::stats;
using namespace trivsel::tests;

namespace {

constexpr int kRuns = 40'000;

/// Four Monte-Carlo standard errors of a share whose true value is known.
double four_errors(double truth) {
  return 4.0 * std::sqrt(truth * (1.0 - truth) / kRuns);
}

bool any_outside(const DrawnCourse& course, double lower, double upper) {
  for (const double y : course.counts) {
    if (y < lower || y > upper) return true;
  }
  return false;
}

Chance of(const Outlook& outlook, double fall, const Judge& judge) {
  return rehearse(outlook, fall, 1, 0, kRuns, judge);
}

bool anhoej_signals(int n, int crossings, int longest) {
  return is_runs_signal(n, crossings, longest, RunsMethod::anhoej);
}

}  // namespace

TEST_CASE("exact runs: the recursion gives the published joint distribution") {
  // T. Wentzel-Larsen and J. Anhøj, crossrun (PLoS ONE 2019, e0223233): n = 14, times 2^13.
  const auto joint = crossings_and_longest_run(14);
  const double times = 8192.0;
  CHECK(joint[0][14] * times == doctest::Approx(1));
  CHECK(joint[1][7] * times == doctest::Approx(1));
  CHECK(joint[1][13] * times == doctest::Approx(2));
  CHECK(joint[2][5] * times == doctest::Approx(3));
  CHECK(joint[2][7] * times == doctest::Approx(18));
  CHECK(joint[3][5] * times == doctest::Approx(58));
  CHECK(joint[3][6] * times == doctest::Approx(78));
  // Schilling's recursion counts heads alone: both sides of n tosses are the heads of n - 1.
  for (int n = 2; n <= 30; ++n) {
    const double shorter = probability_of_runs(n, [](int, int longest) { return longest <= 5; });
    CHECK(shorter == doctest::Approx(sequences_with_runs_up_to(n - 1, 4) / std::ldexp(1.0, n - 1)));
  }
}

TEST_CASE("exact runs: false alarms of the rules are those that were published") {
  // Anhøj and Wentzel-Larsen (PLoS ONE 2020, e0233920): each rule by itself is right in about 95 of
  // 100 series without a shift, both together in 92.5 on average over n = 10 to 100.
  double both = 0.0, crossings = 0.0, longest = 0.0;
  int series = 0;
  for (int n = 10; n <= 100; n += 3) {
    both += probability_of_runs(n, [n](int c, int l) { return anhoej_signals(n, c, l); });
    crossings += probability_of_runs(n, [n](int c, int) { return c < crossings_limit(n); });
    longest += probability_of_runs(n, [n](int, int l) { return l > longest_run_limit(n); });
    ++series;
  }
  CHECK(std::abs(both / series - 0.075) < 0.0075);
  CHECK(crossings / series < 0.05);
  CHECK(crossings / series > 0.02);
  CHECK(longest / series < 0.06);
  CHECK(longest / series > 0.03);
}

TEST_CASE("rehearsal: points outside fixed limits come as often as Poisson says") {
  const double mean = 6.0;
  const double lower = 0.0, upper = mean + 3.0 * std::sqrt(mean);
  const CountDistribution counts = CountDistribution::poisson(mean);
  const double inside = counts.up_to(static_cast<int>(upper));
  for (const int months : {1, 12, 24}) {
    CAPTURE(months);
    const double truth = 1.0 - std::pow(inside, months);
    const Chance chance =
        of({.monthly = mean, .course_months = months}, 0.0, [&](const DrawnCourse& course) {
          return Judgement{ChartType::c, true, any_outside(course, lower, upper)};
        });
    CHECK(std::abs(chance.share() - truth) < four_errors(truth));
  }
}

TEST_CASE("rehearsal: false alarms by runs against a known median are those of the recursion") {
  const double even = 0.69314718055994531;  // ln 2: half of the months have none
  for (const int n : {12, 18, 24, 36}) {
    CAPTURE(n);
    const double truth =
        probability_of_runs(n, [n](int c, int l) { return anhoej_signals(n, c, l); });
    const Chance chance =
        of({.monthly = even, .course_months = n}, 0.0, [](const DrawnCourse& course) {
          return Judgement{ChartType::run, true, analyse_runs(course.counts, 0.5)->signal};
        });
    CHECK(std::abs(chance.share() - truth) < four_errors(truth));
  }
}

TEST_CASE("rehearsal: the median of months lies where the binomial distribution says") {
  // The median of 11 months is at most m where 6 or more of them are: a binomial tail.
  const double mean = 4.0;
  const double p = CountDistribution::poisson(mean).up_to(3);
  double truth = 0.0;
  for (int k = 6; k <= 11; ++k) {
    truth += std::exp(std::lgamma(12.0) - std::lgamma(k + 1.0) - std::lgamma(12.0 - k) +
                      k * std::log(p) + (11 - k) * std::log1p(-p));
  }
  const Chance chance =
      of({.monthly = mean, .baseline_months = 11}, 0.0, [](const DrawnCourse& course) {
        return Judgement{ChartType::run, true, *median(course.counts) <= 3.0};
      });
  CHECK(std::abs(chance.share() - truth) < four_errors(truth));
}

TEST_CASE("rehearsal: a fall is that of the mean, at once or evenly over months") {
  std::vector<double> sums(8);
  const auto add = [&](const DrawnCourse& course) {
    for (std::size_t i = 0; i < course.counts.size(); ++i) sums[i] += course.counts[i] / kRuns;
    return Judgement{};
  };
  const Outlook outlook{
      .monthly = 8.0, .baseline_months = 2, .course_months = 6, .gradual_months = 4};
  of(outlook, 0.5, add);
  const std::vector<double> expected{8, 8, 7.5, 6.5, 5.5, 4.5, 4, 4};
  for (std::size_t i = 0; i < sums.size(); ++i) {
    CAPTURE(i);
    CHECK(std::abs(sums[i] - expected[i]) < 4.0 * std::sqrt(expected[i] / kRuns));
  }
  CHECK(level_in_month({.course_months = 6}, 0.25, 0) == 0.75);
  CHECK(level_in_month(outlook, 0.0, 1) == 1.0);
}

TEST_CASE("rehearsal: days between episodes are exponential in the mean, and end with the course") {
  double sum = 0.0, long_ones = 0.0;
  int gaps = 0;
  const double rate = 2.0, month = 365.25 / 12.0;
  of({.monthly = rate, .baseline_months = 3, .course_months = 60}, 0.0,
     [&](const DrawnCourse& course) {
       if (gaps > 200'000) return Judgement{};
       double whole = 0.0;
       for (const double days : course.days_between()) {
         REQUIRE(days >= 0.0);
         whole += days;
         ++gaps;
         long_ones += days > month ? 1.0 : 0.0;
       }
       sum += whole;
       REQUIRE(whole <= 60.0 * month);
       return Judgement{};
     });
  // Cut off at both ends, the mean is a little short: within 1 % for 120 episodes a course.
  CHECK(sum / gaps == doctest::Approx(month / rate).epsilon(0.02));
  CHECK(long_ones / gaps == doctest::Approx(std::exp(-rate)).epsilon(0.05));
}

TEST_CASE("rehearsal: runs add up to the same, however they are divided") {
  const auto judge = [](const DrawnCourse& course) {
    return Judgement{ChartType::c, course.counts[0] > 2.0, course.counts[1] > 5.0};
  };
  const Outlook outlook{.monthly = 4.0, .baseline_months = 1, .course_months = 5};
  const Chance whole = rehearse(outlook, 0.25, 9, 0, 1000, judge);
  Chance parts;
  for (int first = 0; first < 1000; first += 130) {
    parts += rehearse(outlook, 0.25, 9, first, std::min(first + 130, 1000), judge);
  }
  CHECK(parts.runs == 1000);
  CHECK(parts.signals == whole.signals);
  CHECK(parts.judged == whole.judged);
  CHECK(parts.charts == whole.charts);
  CHECK(whole.usual_chart() == ChartType::c);
  CHECK(whole.signals < whole.judged);
}

TEST_CASE("rehearsal: longer courses and larger falls meet the same luck") {
  std::vector<double> of_short, of_long, fallen;
  const auto keep_in = [](std::vector<double>& kept) {
    return [&kept](const DrawnCourse& course) {
      kept.assign(course.counts.begin(), course.counts.end());
      return Judgement{};
    };
  };
  rehearse({.monthly = 5.0, .course_months = 6}, 0.0, 1, 3, 4, keep_in(of_short));
  rehearse({.monthly = 5.0, .course_months = 9}, 0.0, 1, 3, 4, keep_in(of_long));
  rehearse({.monthly = 5.0, .course_months = 9}, 0.5, 1, 3, 4, keep_in(fallen));
  for (std::size_t i = 0; i < of_short.size(); ++i) CHECK(of_short[i] == of_long[i]);
  for (std::size_t i = 0; i < fallen.size(); ++i) CHECK(fallen[i] <= of_long[i]);
}

TEST_CASE("rehearsal: an error is never none, and narrows with the root of the runs") {
  Chance never{.runs = 10'000};
  CHECK(never.share() == 0.0);
  CHECK(never.error() ==
        doctest::Approx(1.96 * std::sqrt(2.0 / 10'004) / std::sqrt(10'004)).epsilon(1e-3));
  Chance half{.runs = 10'000, .judged = 10'000, .signals = 5'000};
  CHECK(half.error() == doctest::Approx(0.0098).epsilon(1e-3));
  CHECK(Chance{}.share() == 0.0);
}
