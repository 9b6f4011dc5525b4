#include "report/share/shared_report.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/at_values.hpp"

namespace trivsel::report {
namespace {

constexpr std::int64_t kOrePerThousand = 100'000;

SharedWork shared(const WorkDone& work) {
  return {work.held.size(), work.planned.size()};
}

/// One of those who answered can lie as far from the end as all of them together: who does knows
/// what each of the others has answered. `mean` has one decimal. Without a scale nobody knows its
/// ends.
bool is_near_an_end(double mean, int answered, const MeasureView& view) {
  if (!view.low || !view.high) return false;
  constexpr double kHalfTenth = 0.05;
  constexpr double kSlack = 1e-9;  // of sums of doubles
  const double from_end = std::min(mean - *view.low, *view.high - mean) - kHalfTenth;
  return answered * from_end <= *view.high - *view.low + kSlack;
}

std::optional<Quarter> quarter(std::optional<Date> date) {
  return date ? std::optional(quarter_of(*date)) : std::nullopt;
}

class SharedMaker {
 public:
  SharedMaker(const CourseFolder& folder, const StatusReport& status, bool carried, int fewest)
      : folder_(folder), status_(status), carried_(carried) {
    report_.fewest = fewest;
  }

  SharedReport make() {
    take_course();
    take_authorities();
    take_series();
    take_measures();
    take_trials();
    take_work();
    take_money();
    return std::move(report_);
  }

 private:
  void take_course() {
    report_.words = carried_ ? status_.words : general_words();
    report_.programme = Text{"a programme of one's own", "et eget program"};
    if (carried_) {
      report_.programme_id = status_.programme_id;
      report_.programme = status_.programme;
      report_.edition = status_.edition;
    }
    report_.sites = status_.sites.size();
    if (status_.start) report_.start = month_of(*status_.start);
    if (status_.end) report_.end = month_of(*status_.end);
    report_.is_over = status_.end && status_.today > *status_.end;
    report_.extended = status_.extended;
    report_.today = status_.today;
    report_.now = status_.now;
    report_.stage = status_.stage;
  }

  /// Whose order it is stands in the programme's own words, which may not be told: so from the
  /// file.
  void take_authorities() {
    std::size_t place = 0;
    for (const Referral& referral : folder_.course.referral) {
      const bool authority =
          referral.by.is(Referrer::socialtilsyn) || referral.by.is(Referrer::arbejdstilsyn);
      if (!authority || referral.kind.is(ReferralKind::request)) continue;
      SharedAuthority& shown = report_.authorities.emplace_back();
      shown.by = report_.words.label(*referral.by);
      if (referral.about) shown.about = label_of(*referral.about);
      shown.is_order = referral.is_order();
      shown.date = quarter(known(referral.date));
      shown.deadline = quarter(known(referral.deadline));
      shown.work = shared(status_.work.authorities.at(place++).work);
    }
  }

  void take_series() {
    for (std::size_t i = 0; i < choices(EpisodeKind{}).size(); ++i) {
      const auto kind = static_cast<EpisodeKind>(i);
      SharedSeries& series = report_.series.emplace_back();
      series.kind = kind;
      if (!status_.start) continue;
      series = share_series(monthly_series(folder_, kind, status_.today), *status_.start,
                            report_.fewest);
    }
    if (status_.start) {
      report_.targets = share_targets(report_.of(EpisodeKind::violence), against(Against::staff),
                                      against(Against::resident), report_.fewest);
    }
    for (const PracticeChangeView& change : status_.practice_changes) {
      report_.practice_changes.push_back(quarter_of(change.date));
    }
  }

  [[nodiscard]] MonthlySeries against(Against whom) const {
    return monthly_series(folder_, {.kind = EpisodeKind::violence, .against = whom}, status_.today);
  }

  void take_measures() {
    for (const MeasureView& view : status_.measures) {
      SharedMeasure& measure = report_.measures.emplace_back();
      measure.code = fmt::format("M{}", report_.measures.size());
      measure.for_whom = view.for_whom;
      measure.low = view.low;
      measure.high = view.high;
      for (const MeasureAnswer& answer : view.answers) {
        measure.values.push_back(value_of(answer, view));
      }
    }
  }

  [[nodiscard]] SharedMeasureValue value_of(const MeasureAnswer& answer,
                                            const MeasureView& view) const {
    constexpr double kLargest = 1e6;
    SharedMeasureValue shown{.quarter = quarter_of(answer.date), .value = {}, .n = {}};
    if (!answer.n || *answer.n < report_.fewest || std::abs(answer.value) > kLargest) return shown;
    const double rounded = std::round(10.0 * answer.value) / 10.0;
    if (is_near_an_end(rounded, *answer.n, view)) return shown;
    shown.value = rounded;
    shown.n = answer.n;
    return shown;
  }

  void take_trials() {
    SharedTrials& trials = report_.trials;
    for (const TrialView& trial : status_.trials) {
      if (trial.state == TrialState::planned) ++trials.planned;
      if (trial.state == TrialState::running) ++trials.running;
      if (trial.state != TrialState::ended) continue;
      ++trials.ended;
      if (!trial.decision) {
        ++trials.undecided;
        continue;
      }
      if (*trial.decision == Decision::adopt) ++trials.adopted;
      if (*trial.decision == Decision::adapt) ++trials.adapted;
      if (*trial.decision == Decision::abandon) ++trials.abandoned;
    }
  }

  void take_work() {
    for (const OutcomeView& view : status_.work.outcomes) {
      const std::size_t number = report_.outcomes.size() + 1;
      const Message own = say("outcome {}", "udbytte {}", number);
      report_.outcomes.push_back({carried_ ? view.id : "", carried_ ? view.name : own,
                                  view.is_left_out, shared(view.work)});
    }
    report_.focus_areas = status_.work.focus_areas.size();
    report_.anchoring = shared(status_.work.anchoring);
    take_deliverables();
    for (const Activity& activity : folder_.plan.activities) {
      if (!activity.stands() || !activity.date) continue;
      const bool held = activity.is_held() && *activity.date <= report_.today;
      ++(held ? report_.activities.held : report_.activities.planned);
    }
    report_.overdue = status_.plan.overdue.size();
    const Date until = report_.today + std::chrono::weeks{kWeeksOfAgenda};
    for (const ActivityView& view : status_.plan.coming) {
      if (view.kind && view.date && *view.date <= until) {
        ++counter(report_.coming, *view.kind).number;
      }
    }
  }

  void take_deliverables() {
    for (const Deliverable& deliverable : folder_.plan.deliverables) {
      if (!deliverable.kind) continue;
      SharedCount& count = counter(report_.deliverables, *deliverable.kind);
      ++count.number;
      if (deliverable.done && *deliverable.done <= report_.today) ++count.done;
    }
  }

  template <class E>
  SharedCount& counter(std::vector<SharedCount>& counts, E value) const {
    const std::string key(key_of(value));
    for (SharedCount& count : counts) {
      if (count.key == key) return count;
    }
    return counts.emplace_back(SharedCount{key, report_.words.label(value), 0, 0});
  }

  void take_money() {
    struct Sum {
      std::int64_t budget = 0, used = 0;
    };
    std::map<std::optional<Payer>, Sum> sums;
    for (const MoneyLine& line : status_.money.lines) {
      if (!line.budget && !line.used) continue;
      Sum& sum = sums[line.payer];
      sum.budget += line.budget.value_or(Amount{}).ore;
      sum.used += line.used.value_or(Amount{}).ore;
    }
    for (const auto& [payer, sum] : sums) {
      report_.payers.push_back({payer, thousands(Amount{sum.budget}), thousands(Amount{sum.used})});
    }
    if (status_.money.budget) report_.money.budget = thousands(*status_.money.budget);
    if (status_.money.used) report_.money.used = thousands(*status_.money.used);
  }

  const CourseFolder& folder_;
  const StatusReport& status_;
  bool carried_;
  SharedReport report_;
};

}  // namespace

Quarter quarter_of(Date date) {
  const Month month = month_of(date);
  return {static_cast<int>(month.year()),
          static_cast<int>((static_cast<unsigned>(month.month()) + 2) / 3)};
}

std::string quarter_key(Quarter quarter) {
  return fmt::format("{}-Q{}", quarter.year, quarter.number);
}

Message quarter_name(Quarter quarter) {
  constexpr const char* kOrdinals[] = {"1st", "2nd", "3rd", "4th"};
  return say("the {} quarter of {}", "{}. kvartal {}",
             Message{kOrdinals[quarter.number - 1], fmt::format("{}", quarter.number)},
             quarter.year);
}

std::int64_t thousands(Amount amount) {
  const std::int64_t half = amount.ore < 0 ? -kOrePerThousand / 2 : kOrePerThousand / 2;
  return (amount.ore + half) / kOrePerThousand;
}

SharedReport shared_report(const CourseFolder& folder, const StatusReport& status, bool carried,
                           int fewest) {
  return SharedMaker(folder, status, carried, fewest).make();
}

}  // namespace trivsel::report
