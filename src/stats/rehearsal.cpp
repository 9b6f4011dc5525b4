#include "stats/rehearsal.hpp"

#include <algorithm>
#include <cmath>

namespace trivsel::stats {
namespace {

constexpr double kDaysOfMonth = 365.25 / 12.0;

/// One distribution a month; months of one level share theirs.
struct Months {
  std::vector<CountDistribution> distributions;
  std::vector<std::size_t> of_month;
};

Months months_of(const Outlook& outlook, double fall) {
  Months months;
  double last_level = -1.0;
  const auto add = [&](double level) {
    if (level != last_level) {
      months.distributions.push_back(
          CountDistribution::overdispersed(outlook.monthly * level, outlook.dispersion));
      last_level = level;
    }
    months.of_month.push_back(months.distributions.size() - 1);
  };
  for (int i = 0; i < outlook.baseline_months; ++i) add(1.0);
  for (int i = 0; i < outlook.course_months; ++i) add(level_in_month(outlook, fall, i));
  return months;
}

}  // namespace

std::vector<double> DrawnCourse::days_between() const {
  std::vector<double> days;
  for (std::size_t i = baseline; i < counts.size(); ++i) {
    const auto begin = static_cast<double>(i - baseline);
    for (int k = 0; k < static_cast<int>(counts[i]); ++k) {
      days.push_back((begin + random.unit()) * kDaysOfMonth);
    }
  }
  std::sort(days.begin(), days.end());
  for (std::size_t i = 0; i + 1 < days.size(); ++i) days[i] = days[i + 1] - days[i];
  if (!days.empty()) days.pop_back();
  return days;
}

double Chance::share() const {
  return runs > 0 ? static_cast<double>(signals) / runs : 0.0;
}

double Chance::error() const {
  const double p = (signals + 2.0) / (runs + 4.0);
  return 1.96 * std::sqrt(p * (1.0 - p) / (runs + 4.0));
}

ChartType Chance::usual_chart() const {
  return static_cast<ChartType>(std::max_element(charts.begin(), charts.end()) - charts.begin());
}

Chance& Chance::operator+=(const Chance& other) {
  runs += other.runs;
  judged += other.judged;
  signals += other.signals;
  for (std::size_t i = 0; i < charts.size(); ++i) charts[i] += other.charts[i];
  return *this;
}

double level_in_month(const Outlook& outlook, double fall, int month) {
  if (month >= outlook.gradual_months) return 1.0 - fall;
  return 1.0 - fall * (month + 0.5) / outlook.gradual_months;
}

Chance rehearse(const Outlook& outlook, double fall, std::uint64_t seed, int first, int last,
                const Judge& judge) {
  const Months months = months_of(outlook, fall);
  std::vector<double> counts(months.of_month.size());
  Chance chance;
  for (int run = first; run < last; ++run) {
    Random random(seed, static_cast<std::uint64_t>(run));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      counts[i] = months.distributions[months.of_month[i]].draw(random);
    }
    const Judgement judgement =
        judge({counts, static_cast<std::size_t>(outlook.baseline_months), random});
    ++chance.runs;
    chance.judged += judgement.judged ? 1 : 0;
    chance.signals += judgement.judged && judgement.signal ? 1 : 0;
    ++chance.charts[static_cast<std::size_t>(judgement.chart)];
  }
  return chance;
}

}  // namespace trivsel::stats
