#include <doctest/doctest.h>

#include <set>

#include "programme/pack.hpp"

using namespace trivsel;

namespace {

using Taken = std::set<std::string>;

/// The themes that `count` occurrences of a step have.
std::vector<const DraftTheme*> themes_of(const DraftStep& step, int count) {
  std::vector<const DraftTheme*> themes;
  for (const DraftTheme& theme : step.themes) {
    if (theme.from_count.value_or(0) <= count) themes.push_back(&theme);
  }
  return themes;
}

/// What the fewest activities that the skeleton allows work on, with or without a site.
Taken served_by(const DraftSkeleton& skeleton, bool with_site) {
  Taken served;
  for (const DraftStep& step : skeleton.activities) {
    if (step.with_site && *step.with_site != with_site) continue;
    for (const DraftTheme* theme : themes_of(step, step.least.value_or(1))) {
      for (const auto& focus : theme->focus) served.emplace(key_of(*focus));
      for (const auto& outcome : theme->outcomes) served.emplace(*outcome);
    }
  }
  return served;
}

/// What a step names stands above it.
void check_order(const DraftSkeleton& skeleton) {
  std::set<std::string_view> above;
  for (const DraftStep& step : skeleton.activities) {
    CAPTURE(std::string(*step.id));
    for (const DraftAfter& after : step.after) CHECK(above.contains(*after.step));
    if (step.between) CHECK(above.contains(*step.between->step));
    CHECK(above.insert(*step.id).second);
  }
  if (skeleton.trials) CHECK(above.contains(*skeleton.trials->between));
}

void check_times(const DraftSkeleton& skeleton) {
  for (const DraftStep& step : skeleton.activities) {
    CAPTURE(std::string(*step.id));
    CHECK(step.time->from < step.time->to);
    CHECK_FALSE(themes_of(step, step.least.value_or(1)).empty());
  }
}

}  // namespace

TEST_CASE("the skeletons of the built-in programmes hold together") {
  for (const std::string_view id : built_in_programmes()) {
    CAPTURE(std::string(id));
    const auto pack = built_in_pack(id);
    REQUIRE(pack);
    for (const yaml::Problem& problem : pack->problems) FAIL_CHECK(problem.message.en);
    for (const Finding& finding : pack->notes.findings) {
      FAIL_CHECK(pack->source->position(finding.where.span.begin).line, ": ", finding.message.en);
    }
    if (!pack->pack.draft) continue;
    const DraftSkeleton& skeleton = *pack->pack.draft;
    check_order(skeleton);
    check_times(skeleton);
    for (const bool with_site : {true, false}) {
      CAPTURE(with_site);
      const Taken served = served_by(skeleton, with_site);
      for (const Choice& focus : choices(Focus{})) CHECK(served.contains(std::string(focus.key)));
      for (const PackOutcome& outcome : pack->pack.outcomes) {
        CHECK(served.contains(std::string(*outcome.id)));
      }
    }
  }
}

TEST_CASE("what a skeleton cites is a demand of its pack, with a source") {
  int cited = 0;
  for (const std::string_view id : built_in_programmes()) {
    const auto pack = built_in_pack(id);
    const auto check = [&](const At<std::string_view>& demand) {
      if (!demand) return;
      ++cited;
      CAPTURE(std::string(*demand));
      CHECK(std::any_of(pack->pack.rules.begin(), pack->pack.rules.end(),
                        [&](const PackRule& rule) { return rule.id.is(*demand) && rule.source; }));
    };
    for (const DraftStep& step : pack->pack.draft->activities) {
      check(step.demand);
      if (step.gap) check(step.gap->demand);
      if (step.between) check(step.between->demand);
      for (const DraftAfter& after : step.after) check(after.demand);
    }
    if (pack->pack.draft->trials) check(pack->pack.draft->trials->demand);
  }
  CHECK(cited > 30);
}
