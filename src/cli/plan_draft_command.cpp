#include "calendar/draft/draft.hpp"
#include "calendar/draft/render.hpp"
#include "cli/change.hpp"
#include "cli/conflict_lines.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "folder/load.hpp"
#include "report/report_text.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kPlan = "plan.yaml";
constexpr std::size_t kShownSteps = 8;  ///< of a way out: who needs more has another problem

void refuse_unreadable(const CourseFolder& folder) {
  const Part needed = Part::course | Part::groups | Part::activities | Part::trials;
  if ((folder.unsound_parts & needed) == Part::none) return;
  refuse(Text{"course.yaml, groups.yaml or plan.yaml cannot be read as they stand",
              "course.yaml, groups.yaml eller plan.yaml kan ikke læses, som de står"},
         Text{"mend what `trivsel check` finds first", "ret først det, `trivsel check` finder"});
}

void refuse_second_plan(const CourseFolder& folder) {
  const auto standing = std::count_if(folder.plan.activities.begin(), folder.plan.activities.end(),
                                      [](const Activity& activity) { return activity.stands(); });
  if (standing == 0) return;
  refuse(say("the plan is not empty (activities: {}); nothing was drafted",
             "planen er ikke tom (aktiviteter: {}); intet er foreslået", standing),
         Text{"`trivsel plan draft --keep` keeps them and adds what is missing",
              "`trivsel plan draft --keep` beholder dem og tilføjer det, der mangler"});
}

/// A plan from tomorrow on; for a course that is further on than that allows, from its start.
DraftResult draft_from_now(Invocation& invocation, const CourseFolder& folder, const Pack& pack) {
  DraftInput input{folder.course,
                   folder.groups,
                   folder.plan,
                   pack,
                   invocation.today(),
                   invocation.language(),
                   invocation.args().has("--keep")};
  DraftResult result = draft_plan(input);
  const auto start = folder.course.start();
  if (std::holds_alternative<DraftPlan>(result) || !start || input.today < *start) return result;
  if (input.keep) return result;
  input.today = *start - std::chrono::days{1};
  DraftResult whole = draft_plan(input);
  if (!std::holds_alternative<DraftPlan>(whole)) return result;
  invocation.tell(
      say("too little of {0} is left after {1}, so the whole of it is planned; say what was held",
          "der er for lidt af {0} tilbage efter {1}, så hele {0} er planlagt; angiv, hvad der er "
          "afholdt",
          words_of(&pack).course.the, format(invocation.today())));
  return whole;
}

Message way_out_line(const WayOut& out) {
  const Text unit = out.days == 1 ? Text{"day", "dag"} : Text{"days", "dage"};
  Message line = say("the cheapest way out, {} {}:", "billigste udvej, {} {}:", out.days, unit);
  if (out.steps.size() == 1) return say("{} {}", "{} {}", line, out.steps.front());
  const std::size_t shown = std::min(out.steps.size(), kShownSteps);
  for (std::size_t i = 0; i < shown; ++i) line = say("{}\n  {}", "{}\n  {}", line, out.steps[i]);
  if (shown == out.steps.size()) return line;
  return say("{}\n  and {} more of the kind", "{}\n  og {} mere af samme slags", line,
             out.steps.size() - shown);
}

int print_no_plan(Invocation& invocation, const CourseFolder& folder, const LoadedPack& pack,
                  const NoPlan& no) {
  if (no.conflict.empty()) {
    const yaml::Source& source = folder.source(no.where);
    const Position place = source.position(no.where.span.begin);
    invocation.tell(say("no plan is possible: {} ({}:{}:{})", "ingen plan er mulig: {} ({}:{}:{})",
                        no.reason, source.path(), place.line, place.column));
  } else {
    invocation.tell(say("no plan is possible: {}", "ingen plan er mulig: {}", no.reason));
  }
  tell_conflict(invocation, folder, pack, no.conflict);
  if (no.way_out) invocation.tell(way_out_line(*no.way_out));
  if (!no.help.empty()) invocation.tell(no.help);
  return kFindings;
}

template <class T>
std::vector<yaml::NewEntry> entries_of(const std::vector<T>& planned) {
  std::vector<yaml::NewEntry> entries;
  for (const T& entry : planned) entries.push_back(lines_of(entry));
  return entries;
}

std::string with_list(const std::string& bytes, std::string_view key,
                      const std::vector<yaml::NewEntry>& entries) {
  if (entries.empty()) return bytes;
  const yaml::Source source(std::string(kPlan), bytes);
  return edited(yaml::append_entries(source, key, entries), kPlan);
}

std::string with_plan(const std::string& bytes, const DraftPlan& plan) {
  const yaml::Source source(std::string(kPlan), bytes);
  const std::string activities =
      edited(yaml::append_entries(source, "activities", entries_of(plan.activities)), kPlan);
  const std::string trials = with_list(activities, "trials", entries_of(plan.trials));
  return with_list(trials, "deliverables", entries_of(plan.deliverables));
}

bool only_one(const DraftPlan& plan) {
  return plan.activities.size() + plan.trials.size() + plan.deliverables.size() == 1;
}

/// What there is none of is not named.
Message what_was_drafted(const DraftPlan& plan) {
  std::vector<Message> parts;
  const auto add = [&](std::size_t number, Text one, Text many) {
    if (number == 0) return;
    parts.push_back(report::counted(static_cast<std::int64_t>(number), one, many));
  };
  add(plan.activities.size(), {"activity", "aktivitet"}, {"activities", "aktiviteter"});
  add(plan.trials.size(), {"trial", "prøvehandling"}, {"trials", "prøvehandlinger"});
  add(plan.deliverables.size(), {"deliverable", "leverance"}, {"deliverables", "leverancer"});
  Message all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    all =
        last ? say("{} and {}", "{} og {}", all, parts[i]) : say("{}, {}", "{}, {}", all, parts[i]);
  }
  return say("drafted {} in plan.yaml; `trivsel plan` shows {}\n",
             "foreslog {} i plan.yaml; `trivsel plan` viser {}\n", all,
             only_one(plan) ? Text{"it", "den"} : Text{"them", "dem"});
}

int run_draft(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  CourseFolder folder = invocation.load(directory);
  refuse_unreadable(folder);
  if (!invocation.args().has("--keep")) refuse_second_plan(folder);
  const auto pack = require_programme_of(folder, invocation.programme_sources());
  const DraftResult result = draft_from_now(invocation, folder, pack->pack);
  if (const auto* no = std::get_if<NoPlan>(&result))
    return print_no_plan(invocation, folder, *pack, *no);
  const DraftPlan& plan = std::get<DraftPlan>(result);
  if (plan.activities.empty() && plan.trials.empty() && plan.deliverables.empty()) {
    invocation.print(Message(Text{"nothing is missing; the plan stays as it is\n",
                                  "intet mangler; planen er, som den var\n"})
                         .in(invocation.language()));
    return kDone;
  }
  const auto old_bytes = read_for_edit(directory, kPlan);
  const std::string bytes = with_plan(old_bytes.value_or(""), plan);
  if (change_file(invocation, directory, kPlan, old_bytes ? &*old_bytes : nullptr, bytes)) {
    invocation.print(what_was_drafted(plan).in(invocation.language()));
  }
  return kDone;
}

}  // namespace

Command plan_draft_command() {
  return {.name = "plan draft",
          .summary =
              {"propose a whole plan that meets the programme's demands, or say why none can",
               "foreslå en hel plan, der opfylder programmets krav, eller sig, hvorfor ingen kan"},
          .options = {{"--keep",
                       "",
                       "",
                       Takes::nothing,
                       {"keep what is planned or held, and add what is missing",
                        "behold det planlagte og afholdte, og tilføj det, der mangler"}}},
          .writes = true,
          .run = run_draft};
}

}  // namespace trivsel
