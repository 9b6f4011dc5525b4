#include "support/random_skeleton.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace trivsel::tests {

using std::chrono::days;
using Step = SmallSkeleton::Step;

std::string SmallSkeleton::pack() const {
  std::string out = "format: 1\nid: small\nedition: x\nname: {en: x, da: x}\ndraft:\n";
  if (own_days) out += "  own_days: true  # own\n";
  out += "  activities:\n";
  const auto line = [&](const std::string& text, const std::string& name = "") {
    out += "      " + text + (name.empty() ? "" : "  # " + name) + "\n";
  };
  for (const Step& step : steps) {
    out += fmt::format("    - id: {0}  # held {0}\n", step.id);
    line("kind: " + step.kind);
    line(fmt::format("least: {}", step.least));
    if (step.every > 0) line(fmt::format("every: P{}D", step.every));
    if (step.earliest_after_start) {
      line("earliest:");
      line(fmt::format("  after_start: P{}D", *step.earliest_after_start), "earliest " + step.id);
    }
    if (step.latest_after_start || step.latest_before_end) {
      line("latest:");
      line(step.latest_after_start ? fmt::format("  after_start: P{}D", *step.latest_after_start)
                                   : fmt::format("  before_end: P{}D", *step.latest_before_end),
           "latest " + step.id);
    }
    if (step.gap) {
      line("gap:");
      line(fmt::format("  least: P{}D", step.gap->least), "least " + step.id);
      if (step.gap->most) line(fmt::format("  most: P{}D", *step.gap->most), "most " + step.id);
    }
    if (step.after_first) {
      line("after:");
      line("  - step: a");
      line(fmt::format("    least: P{}D", *step.after_first), "after " + step.id);
      if (step.after_first_most)
        line(fmt::format("    most: P{}D", *step.after_first_most), "soon " + step.id);
    }
    if (step.between_first) {
      line("between:");
      line("  step: a", "between " + step.id);
      line(fmt::format("  least: P{}D", *step.between_first));
    }
    line("themes: [{title: {en: x, da: x}}]");
    line("time: \"09:00-10:00\"");
    line("place: host");
    line("delivered_by: [board]");
    if (step.consultants) line("consultants: true");
    if (step.addresses_order) line("addresses_order: true");
  }
  return out + "rules: []\n";
}

std::string SmallSkeleton::course() const {
  std::string out = "format: 1\nprogramme: small\nid: small\ntitle: Small\nperiod:\n";
  out += fmt::format("  start: {}  # first\n  end: {}  # last\nreferral:\n", format(start),
                     format(end));
  out += "  - by: socialtilsyn\n    kind: order\n    about: violence\n    date: 2026-01-05\n";
  if (deadline) out += fmt::format("    deadline: {}  # order\n", format(*deadline));
  out += "sites:\n  - {id: hus, name: Huset}\nconsultants:\n  - {id: k1, party: board}\n";
  if (!absences.empty()) out += "unavailable:\n";
  for (std::size_t i = 0; i < absences.size(); ++i) {
    out += fmt::format("  - {{from: {}, to: {}, who: {}}}  # absence {}\n",
                       format(absences[i].from), format(absences[i].to), absences[i].who, i);
  }
  return out;
}

std::string SmallSkeleton::plan() const {
  std::string out = "activities:\n";
  for (const Step& step : steps) {
    for (std::size_t i = 0; i < step.kept.size(); ++i) {
      out += fmt::format(
          "  - id: {0}{1}\n    kind: {2}\n    title: x\n    date: {3}  # kept {0}{1}\n"
          "    status: planned\n",
          step.id, i, step.kind, format(step.kept[i]));
    }
  }
  return out == "activities:\n" ? "activities: []\n" : out;
}

SmallSkeleton random_skeleton(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  const auto maybe = [&](int one_in) { return pick(1, one_in) == 1; };
  SmallSkeleton s;
  s.start = *parse_date("2026-09-01") + days{pick(0, 6)};
  s.today = s.start + days{pick(-3, 3)};
  s.end = s.start + days{pick(8, 18)};
  if (maybe(2)) s.deadline = s.start + days{pick(2, 12)};
  for (int i = pick(0, 3); i > 0; --i) {
    const Date from = s.start + days{pick(0, 14)};
    s.absences.push_back({maybe(2) ? "hus" : "k1", from, from + days{pick(0, 6)}});
  }
  s.own_days = maybe(5);
  const char* const kinds[] = {"seminar", "guidance", "follow-up"};
  const int steps = s.own_days ? 2 : pick(1, 3);
  for (int i = 0; i < steps; ++i) {
    Step step;
    step.id = std::string(1, static_cast<char>('a' + i));
    step.kind = kinds[i];
    step.least = pick(1, 2);
    step.consultants = maybe(2);
    step.addresses_order = i == 0;
    if (steps == 1 && maybe(2)) step.every = pick(7, 10);
    if (maybe(3)) step.earliest_after_start = pick(0, 6);
    if (maybe(4)) step.latest_after_start = pick(6, 12);
    if (!step.latest_after_start && maybe(4)) step.latest_before_end = pick(0, 5);
    if (maybe(2)) step.gap = SmallSkeleton::Gap{pick(1, 6), std::nullopt};
    if (step.gap && maybe(2)) step.gap->most = step.gap->least + pick(0, 4);
    if (i > 0 && maybe(2)) step.after_first = pick(0, 4);
    if (step.after_first && maybe(3)) step.after_first_most = *step.after_first + pick(1, 5);
    if (i > 0 && !step.after_first && maybe(2)) step.between_first = pick(1, 2);
    const bool kept = !step.between_first && maybe(4);
    if (kept) step.kept.push_back(std::max(s.start, s.today + days{1}) + days{pick(0, 8)});
    s.steps.push_back(step);
  }
  return s;
}

std::set<std::string> demands_of(const SmallSkeleton& s) {
  std::set<std::string> names{"first", "last", "order", "own"};
  for (std::size_t i = 0; i < s.absences.size(); ++i) names.insert(fmt::format("absence {}", i));
  for (const Step& step : s.steps) {
    names.insert("kept " + step.id + "0");
    for (const char* kind :
         {"held ", "earliest ", "latest ", "least ", "most ", "after ", "soon ", "between "}) {
      names.insert(kind + step.id);
    }
  }
  return names;
}

}  // namespace trivsel::tests
