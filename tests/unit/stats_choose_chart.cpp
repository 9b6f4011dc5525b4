#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "stats/choose_chart.hpp"

using namespace trivsel::stats;

namespace {

ChartChoice of(std::vector<double> counts, std::vector<double> n = {},
               std::vector<double> between = {}) {
  return choose_chart({.counts = counts, .denominators = n, .days_between = between});
}

const std::vector<double> kUsual{6, 5, 7, 6, 4, 8, 6, 5, 7, 6, 9, 5};
const std::vector<double> kWild{6, 25, 2, 26, 4, 28, 6, 25, 3, 26, 9, 25};

}  // namespace

TEST_CASE("choose chart: a year of counts is a C chart, less is a run chart") {
  CHECK(of(kUsual).type == ChartType::c);
  CHECK(of(kUsual).reason == ChartReason::counts);
  const ChartChoice eleven = of({kUsual.begin(), kUsual.end() - 1});
  CHECK(eleven.type == ChartType::run);
  CHECK(eleven.reason == ChartReason::few_periods);
  CHECK(eleven.periods == 11);
  std::vector<double> gap = kUsual;
  gap[3] = kMissing;
  CHECK(of(gap).type == ChartType::run);
  CHECK(of({}).type == ChartType::run);
}

TEST_CASE("choose chart: denominators make it U, parts of a whole P") {
  const std::vector<double> n(12, 300.0);
  CHECK(of(kUsual, n).type == ChartType::u);
  CHECK(choose_chart({.counts = kUsual, .denominators = n, .proportion = true}).type ==
        ChartType::p);
}

TEST_CASE("choose chart: what varies more than counts do is I, U' or P'") {
  const std::vector<double> n(12, 300.0);
  CHECK(of(kWild).reason == ChartReason::uneven_counts);
  CHECK(of(kWild).type == ChartType::i);
  CHECK(of(kWild).dispersion > of(kWild).most);
  CHECK(of(kWild, n).type == ChartType::up);
  CHECK(choose_chart({.counts = kWild, .denominators = n, .proportion = true}).type ==
        ChartType::pp);
}

TEST_CASE("choose chart: a shift alone makes no series uneven") {
  std::vector<double> shifted = kUsual;
  for (int i = 0; i < 12; ++i) shifted.push_back(kUsual[static_cast<std::size_t>(i)] + 12.0);
  CHECK(of(shifted).reason == ChartReason::counts);
}

TEST_CASE("choose chart: only the baseline tells how much the counts vary") {
  std::vector<double> counts = kUsual;
  counts.insert(counts.end(), kWild.begin(), kWild.end());
  CHECK(choose_chart({.counts = counts, .before = 12, .alone = true}).type == ChartType::c);
  CHECK(choose_chart({.counts = counts}).type == ChartType::i);
}

TEST_CASE("choose chart: what follows a baseline that stands alone never changes the chart") {
  std::mt19937_64 random(3);
  std::vector<double> between(40, 2.5);
  int kinds[3] = {0, 0, 0};
  for (int round = 0; round < 900; ++round) {
    std::poisson_distribution<int> before(1.0 + round % 6), after(0.25 * (1.0 + round % 6));
    std::vector<double> counts;
    for (int i = 0; i < 12; ++i) counts.push_back(before(random));
    const ChartChoice alone = choose_chart({.counts = counts, .before = 12, .alone = true});
    for (int i = 0; i < round % 30; ++i) counts.push_back(after(random));
    const ChartChoice choice =
        choose_chart({.counts = counts, .before = 12, .alone = true, .days_between = between});
    CHECK(choice.type == alone.type);
    CHECK(choice.reason == alone.reason);
    CHECK(choice.periods == 12);
    CHECK(choice.small == alone.small);
    kinds[choice.type == ChartType::run ? 0 : choice.type == ChartType::c ? 1 : 2] += 1;
  }
  for (const int count : kinds) CHECK(count > 20);
}

TEST_CASE("choose chart: a small baseline that stands alone keeps its months, as a run chart") {
  const std::vector<double> small{0, 1, 2, 0, 1, 3, 0, 1, 2, 4, 1, 0};
  const ChartChoice choice = choose_chart(
      {.counts = small, .before = 12, .alone = true, .days_between = std::vector<double>(20, 9.5)});
  CHECK(choice.type == ChartType::run);
  CHECK(choice.reason == ChartReason::rare_before);
  CHECK(choice.small == 10);
  // A baseline that does not stand alone leaves the choice to all, as before.
  CHECK(of(small, {}, std::vector<double>(20, 9.5)).type == ChartType::t);
}

TEST_CASE("choose chart: small counts are charted by the days between") {
  const std::vector<double> small{0, 1, 2, 0, 1, 3, 0, 1};
  std::vector<double> between(12, 9.5);
  const ChartChoice t = of(small, {}, between);
  CHECK(t.type == ChartType::t);
  CHECK(t.reason == ChartReason::rare);
  CHECK(t.small == 7);
  between[4] = 0.0;
  CHECK(of(small, {}, between).type == ChartType::g);
  between.resize(11);
  CHECK(of(small, {}, between).type == ChartType::run);
  CHECK(of(small, {}, between).reason == ChartReason::few_between);
  // Half of them is not most.
  CHECK(of({0, 1, 2, 0, 3, 3, 3, 3}, {}, std::vector<double>(12, 9.5)).reason ==
        ChartReason::few_periods);
}

TEST_CASE(
    "choose chart: the months before say alone whether months are small, be they ever so few") {
  std::mt19937_64 random(7);
  const std::vector<double> between(40, 2.5);
  int fell_small = 0;
  for (int round = 0; round < 600; ++round) {
    const std::size_t before = 1 + static_cast<std::size_t>(round % 11);
    std::poisson_distribution<int> usual(1.0 + round % 6), fallen(0.25 * (1.0 + round % 6));
    std::vector<double> counts;
    for (std::size_t i = 0; i < before; ++i) counts.push_back(usual(random));
    std::vector<double> same = counts;
    for (int i = 0; i < 24; ++i) {
      counts.push_back(fallen(random));
      same.push_back(usual(random));
    }
    const ChartChoice fell =
        choose_chart({.counts = counts, .before = before, .days_between = between});
    const ChartChoice stayed =
        choose_chart({.counts = same, .before = before, .days_between = between});
    CHECK(fell.is_mostly_small() == stayed.is_mostly_small());
    CHECK(fell.asked == static_cast<int>(before));
    CHECK(fell.asked_before);
    CHECK(fell.type != ChartType::t);
    CHECK((fell.reason == ChartReason::rare_before) == fell.is_mostly_small());
    fell_small += !fell.is_mostly_small() && of(counts).is_mostly_small() ? 1 : 0;
  }
  CHECK(fell_small > 100);
}

TEST_CASE("choose chart: where no month before is known, all are asked") {
  const std::vector<double> counts{kMissing, kMissing, 0, 1, 2, 0, 1, 1};
  const ChartChoice choice =
      choose_chart({.counts = counts, .before = 2, .days_between = std::vector<double>(12, 9.5)});
  CHECK(choice.type == ChartType::t);
  CHECK(choice.asked == 6);
  CHECK_FALSE(choice.asked_before);
}

TEST_CASE("choose chart: rates of mostly nothing are a run chart that nobody judges") {
  const std::vector<double> n(12, 30.0);
  const ChartChoice choice = of(std::vector<double>(12, 1.0), n);
  CHECK(choice.type == ChartType::run);
  CHECK(choice.reason == ChartReason::small_rates);
  CHECK(of(std::vector<double>(12, 3.0), n).reason == ChartReason::rates);
  CHECK(
      choose_chart({.counts = std::vector<double>(12, 2.0), .denominators = n, .proportion = true})
          .reason == ChartReason::small_rates);
}

TEST_CASE("choose chart: constant and empty series have a chart") {
  CHECK(of(std::vector<double>(12, 5.0)).type == ChartType::c);
  CHECK(of(std::vector<double>(12, 5.0), std::vector<double>(12, 30.0)).type == ChartType::u);
  CHECK(of(std::vector<double>(12, 0.0), std::vector<double>(12, 30.0)).type == ChartType::run);
  CHECK(std::isnan(of(std::vector<double>(12, 0.0), std::vector<double>(12, 30.0)).dispersion));
}

TEST_CASE("choose chart: about one Poisson series in twenty is taken for uneven") {
  std::mt19937_64 random(1);
  std::poisson_distribution<int> poisson(8.0);
  for (const std::size_t months : {12, 24, 60}) {
    int uneven = 0;
    for (int round = 0; round < 4000; ++round) {
      std::vector<double> counts;
      for (std::size_t i = 0; i < months; ++i) counts.push_back(poisson(random));
      uneven += of(counts).reason == ChartReason::uneven_counts ? 1 : 0;
    }
    CAPTURE(months);
    CHECK(uneven > 100);
    CHECK(uneven < 320);
  }
}
