#include "report/trace/meaning.hpp"

#include <algorithm>
#include <array>

#include "report/trace/definitions/charts.hpp"
#include "report/trace/definitions/pictures.hpp"
#include "report/trace/definitions/portfolio.hpp"
#include "report/trace/definitions/registrations.hpp"
#include "report/trace/definitions/reporting.hpp"
#include "report/trace/definitions/work.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kAll = std::size(kReport) + std::size(kRegistrations) + std::size(kCharts) +
                             std::size(kReporting) + std::size(kWork) + std::size(kPictures) +
                             std::size(kPortfolio);
static_assert(kAll == static_cast<std::size_t>(Meaning::open_rules_note) + 1);

}  // namespace

std::span<const Definition> definitions() {
  static const std::array<Definition, kAll> all = [] {
    std::array<Definition, kAll> joined;
    auto at = joined.begin();
    at = std::copy(std::begin(kReport), std::end(kReport), at);
    at = std::copy(std::begin(kRegistrations), std::end(kRegistrations), at);
    at = std::copy(std::begin(kCharts), std::end(kCharts), at);
    at = std::copy(std::begin(kReporting), std::end(kReporting), at);
    at = std::copy(std::begin(kWork), std::end(kWork), at);
    at = std::copy(std::begin(kPictures), std::end(kPictures), at);
    std::copy(std::begin(kPortfolio), std::end(kPortfolio), at);
    return joined;
  }();
  return all;
}

const Definition& definition_of(Meaning meaning) {
  return definitions()[static_cast<std::size_t>(meaning)];
}

}  // namespace trivsel::report
