#include "cli/change.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "folder/measures_lock.hpp"
#include "text/fit.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kPlan = "plan.yaml";

void refuse_unreadable(const CourseFolder& folder) {
  if ((folder.unsound_parts & (Part::baseline | Part::measures)) == Part::none) return;
  refuse(Text{"baseline.yaml or plan.yaml cannot be read as they stand",
              "baseline.yaml eller plan.yaml kan ikke læses, som de står"},
         Text{"mend what `trivsel check` finds first", "ret først det, `trivsel check` finder"});
}

void refuse_nothing_to_lock(const CourseFolder& folder) {
  if (!folder.baseline.baseline.empty() || !folder.plan.measures.empty()) return;
  refuse(Text{"there is nothing to lock: baseline.yaml has no months and plan.yaml no measures",
              "der er intet at låse: baseline.yaml har ingen måneder og plan.yaml ingen målinger"},
         Text{"write down what was counted before, and what is to be measured",
              "skriv, hvad der er talt før, og hvad der skal måles"});
}

Message day_of(const MeasuresLock& lock) {
  return lock.on ? long_date(*lock.on) : Message(Text{"?", "?"});
}

void refuse_without_why(const LockState& state) {
  refuse(say("baseline and measures were locked on {}, and differ since",
             "udgangspunkt og målinger blev låst den {} og er ændret siden", day_of(*state.lock)),
         Text{"to lock them as they are now, say why: --why TEXT",
              "lås dem, som de er nu, ved at sige hvorfor: --why TEKST"});
}

std::string entry_of(const CourseFolder& folder, Date today,
                     const std::optional<std::string>& why) {
  std::vector<std::string> measures;
  for (const Measure& measure : folder.plan.measures) {
    measures.push_back(fmt::format("{{id: {}, definition: {}}}", yaml::quote(*measure.id),
                                   yaml::quote(fingerprint(measure))));
  }
  std::string entry =
      fmt::format("{{on: {}, baseline: {}, measures: [{}]", format(today),
                  yaml::quote(fingerprint(folder.baseline)), fmt::join(measures, ", "));
  if (why && !why->empty()) entry += fmt::format(", why: {}", yaml::quote(*why));
  return entry + "}";
}

Message months_of(const CourseFolder& folder) {
  std::vector<Month> months;
  for (const BaselineMonth& row : folder.baseline.baseline) {
    if (row.month) months.push_back(*row.month);
  }
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  if (months.empty()) return Text{"no month", "ingen måned"};
  if (months.size() == 1) return say("1 month ({})", "1 måned ({})", long_month(months.front()));
  return say("{} months ({} to {})", "{} måneder ({} til {})", months.size(),
             long_month(months.front()), long_month(months.back()));
}

Message what_was_locked(const CourseFolder& folder, const Words& words, Date today) {
  const std::size_t measures = folder.plan.measures.size();
  const Message counted = measures == 0   ? Message(Text{"no measure", "ingen måling"})
                          : measures == 1 ? Message(Text{"1 measure", "1 måling"})
                                          : say("{} measures", "{} målinger", measures);
  return say("locked on {}: {} before {}, and {}\n", "låst den {}: {} før {} og {}\n",
             long_date(today), months_of(folder), words.course.the, counted);
}

void tell_late(Invocation& invocation, const CourseFolder& folder, const Words& words) {
  const auto start = folder.course.start();
  if (!start || invocation.today() < *start) return;
  invocation.tell(say("{} began on {}: what is locked after that can be doubted",
                      "{} begyndte den {}: det, der låses derefter, kan betvivles",
                      capitalised(words.course.the), long_date(*start)));
}

int run_lock(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder, "course.yaml");
  refuse_unreadable(folder);
  refuse_nothing_to_lock(folder);
  const auto why = invocation.args().value("--why");
  const LockState state = lock_state(folder);
  if (state.lock != nullptr && state.holds() && state.added.empty()) {
    invocation.print(say("locked already on {}, and nothing has changed since\n",
                         "allerede låst den {}, og intet er ændret siden\n", day_of(*state.lock))
                         .in(invocation.language()));
    return kDone;
  }
  if (state.lock != nullptr && (!why || why->empty())) refuse_without_why(state);
  const std::string entry = entry_of(folder, invocation.today(), why);
  refuse_personal_data(entry);
  const auto old_bytes = read_for_edit(directory, kPlan);
  const yaml::Source source(std::string(kPlan), old_bytes.value_or(""));
  const std::string bytes =
      edited(yaml::append_entries(source, "locked_measures", {{{entry}}}), kPlan);
  const Words words = words_in(invocation, folder);
  tell_late(invocation, folder, words);
  if (change_file(invocation, directory, kPlan, old_bytes ? &*old_bytes : nullptr, bytes)) {
    const Message locked = what_was_locked(folder, words, invocation.today());
    invocation.print(fold_lines(locked.in(invocation.language()), invocation.width()));
  }
  return kDone;
}

}  // namespace

Command plan_lock_measures_command() {
  return {
      .name = "plan lock-measures",
      .summary = {"fix what was counted before and what is measured, before anybody knows how it "
                  "goes",
                  "lås, hvad der er talt før, og hvad der måles, før nogen ved, hvordan det går"},
      .options = {{"--why",
                   "",
                   "TEXT",
                   Takes::one,
                   {"why it is locked anew, where it was locked and has changed",
                    "hvorfor der låses igen, hvor der var låst og noget er ændret"}}},
      .writes = true,
      .run = run_lock};
}

}  // namespace trivsel
