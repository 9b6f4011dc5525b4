#include "report/portfolio/good_examples.hpp"

#include <algorithm>

#include "report/view_values.hpp"

namespace trivsel::report {
namespace {

std::string first_of(const At<std::string_view>& title, const At<std::string_view>& id) {
  return text_of(title ? title : id);
}

class Harvest {
 public:
  Harvest(const PortfolioCourse& entry, Date today, GoodExamples& found)
      : entry_(entry), today_(today), found_(found) {}

  void take() {
    for (const Trial& trial : entry_.folder.plan.trials) take(trial);
    for (const Deliverable& deliverable : entry_.folder.plan.deliverables) take(deliverable);
  }

 private:
  void take(const Trial& trial) {
    TrialCounts& counts = found_.trials;
    if (trial.from && today_ < *trial.from) {
      ++counts.planned;
    } else if (trial.to ? today_ <= *trial.to : trial.from && !trial.decision) {
      ++counts.running;
    } else if (!trial.decision) {
      ++(trial.from || trial.to ? counts.undecided : counts.undated);
    } else {
      decided(trial, *trial.decision);
    }
  }

  void decided(const Trial& trial, Decision decision) {
    TrialCounts& counts = found_.trials;
    counts.adopted += decision == Decision::adopt ? 1 : 0;
    counts.adapted += decision == Decision::adapt ? 1 : 0;
    counts.abandoned += decision == Decision::abandon ? 1 : 0;
    if (decision == Decision::abandon) return;
    AdoptedTrial adopted{folder(), course(), text_of(trial.id), first_of(trial.title, trial.id),
                         {},       decision};
    for (const At<Focus>& focus : trial.focus) adopted.focus.push_back(*focus);
    found_.adopted.push_back(std::move(adopted));
  }

  void take(const Deliverable& deliverable) {
    if (!deliverable.kind || !deliverable.done || *deliverable.done > today_) return;
    if (deliverable.for_others.is(true)) {
      found_.shared.push_back({folder(), course(), text_of(deliverable.id),
                               first_of(deliverable.title, deliverable.id), *deliverable.kind,
                               *deliverable.done});
    } else if (!deliverable.for_others && is_for_others_by_kind(*deliverable.kind)) {
      ++found_.not_said;
    }
  }

  static bool is_for_others_by_kind(DeliverableKind kind) {
    return kind == DeliverableKind::good_example || kind == DeliverableKind::tool;
  }

  [[nodiscard]] std::string folder() const { return shown(entry_.path); }
  [[nodiscard]] std::string course() const {
    return first_of(entry_.folder.course.title, entry_.folder.course.id);
  }

  const PortfolioCourse& entry_;
  Date today_;
  GoodExamples& found_;
};

}  // namespace

GoodExamples good_examples(const PortfolioFolder& portfolio, Date today) {
  GoodExamples found;
  for (const PortfolioCourse& entry : portfolio.courses) {
    if (entry.counts()) Harvest(entry, today, found).take();
  }
  std::stable_sort(
      found.adopted.begin(), found.adopted.end(),
      [](const AdoptedTrial& a, const AdoptedTrial& b) { return a.decision < b.decision; });
  std::stable_sort(found.shared.begin(), found.shared.end(),
                   [](const ForOthers& a, const ForOthers& b) { return a.kind < b.kind; });
  return found;
}

}  // namespace trivsel::report
