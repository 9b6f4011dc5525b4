#include "calendar/draft/ripple.hpp"
#include "cli/change.hpp"
#include "cli/conflict_lines.hpp"
#include "cli/plan_effect.hpp"
#include "cli/plan_entry.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kPlan = "plan.yaml";

const Activity& require_planned(const CourseFolder& folder, const std::string& id) {
  require_known({"activity", "aktivitet"}, id, activity_ids(folder));
  const Activity& activity = *folder.plan.activity(id);
  if (activity.is_held()) {
    refuse(say("{} was held on {}", "{} blev afholdt {}", id,
               activity.date ? format(*activity.date) : std::string("?")),
           Text{"what was held stays on its day", "det, der er afholdt, bliver på sin dag"});
  }
  if (activity.is_cancelled()) {
    refuse(say("{} is cancelled", "{} er aflyst", id),
           Text{"plan a new one with `trivsel plan add`", "planlæg en ny med `trivsel plan add`"});
  }
  return activity;
}

std::string move_entry(const std::string& from, Date on, const std::string& why) {
  return why.empty()
             ? fmt::format("{{from: {}, on: {}}}", from, format(on))
             : fmt::format("{{from: {}, on: {}, why: {}}}", from, format(on), yaml::quote(why));
}

/// All moves of the activity, the new one last.
std::string moves_list(const Activity& activity, Date today, const std::string& why) {
  std::string out = "[";
  for (const Move& move : activity.moves) {
    out += move_entry(format(*move.from), *move.on, std::string(move.why.value_or({}))) + ", ";
  }
  return out + move_entry(format(*activity.date), today, why) + "]";
}

/// Sets fields of an entry, one after the other.
std::string with_fields(const std::string& bytes, std::string_view list, const std::string& id,
                        const std::vector<std::pair<std::string_view, std::string>>& fields) {
  std::string changed = bytes;
  for (const auto& [field, value] : fields) {
    const yaml::Source source(std::string(kPlan), changed);
    changed = edited(yaml::set_field(source, list, id, field, value), kPlan);
  }
  return changed;
}

/// Writes the plan, or shows what would change, and says what follows from it.
void change_plan(Invocation& invocation, Directory& directory, const std::string& old_bytes,
                 const std::string& bytes, const Message& done) {
  const FindingsChange effect = effect_of_plan(invocation, directory, bytes);
  if (change_file(invocation, directory, kPlan, &old_bytes, bytes)) {
    invocation.print(done.in(invocation.language()) + "\n");
  }
  print_effect(invocation, effect);
}

void refuse_unsound_moves(const Activity& activity, const std::string& id) {
  const bool sound = activity.moves.state != State::spoiled &&
                     std::all_of(activity.moves.begin(), activity.moves.end(),
                                 [](const Move& move) { return move.from && move.on; });
  if (sound && activity.date) return;
  refuse(say("the date or the moves of {} cannot be read",
             "dato eller flytninger for {} kan ikke læses", id),
         Text{"see `trivsel check`", "se `trivsel check`"});
}

/// The plan with an activity on another day, and what was said of it before.
std::string with_move(const Invocation& invocation, const std::string& bytes,
                      const Activity& activity, Date to, const std::string& why) {
  const std::string id(*activity.id);
  refuse_unsound_moves(activity, id);
  return with_fields(
      bytes, "activities", id,
      {{"date", format(to)}, {"moves", moves_list(activity, invocation.today(), why)}});
}

Message moved_line(std::string_view id, Date from, Date to) {
  return say("{} is moved from {} to {}", "{} er flyttet fra {} til {}", id, format(from),
             format(to));
}

/// What moves along, one line each.
Message rippled_line(const Rippled& change) {
  if (change.activity != nullptr)
    return moved_line(*change.activity->id, *change.activity->date, change.to);
  const Trial& trial = *change.trial;
  return say("trial {} now runs from {} to {} (before: {} to {})",
             "prøvehandling {} løber nu fra {} til {} (før: {} til {})", *trial.id,
             format(change.from), format(change.to), format(*trial.from), format(*trial.to));
}

std::string with_rippled(const Invocation& invocation, const std::string& bytes,
                         const Rippled& change, const std::string& why) {
  if (change.activity != nullptr)
    return with_move(invocation, bytes, *change.activity, change.to, why);
  return with_fields(bytes, "trials", std::string(*change.trial->id),
                     {{"from", format(change.from)}, {"to", format(change.to)}});
}

/// What has to move along; nothing, and said why, where there is no room for it.
std::optional<std::vector<Rippled>> ripple_of(Invocation& invocation, CourseFolder& folder,
                                              const Activity& activity, Date to) {
  if ((folder.unsound_parts & (Part::activities | Part::trials)) != Part::none) {
    refuse(Text{"plan.yaml cannot be read as it stands", "plan.yaml kan ikke læses, som den står"},
           Text{"mend what `trivsel check` finds first", "ret først det, `trivsel check` finder"});
  }
  const auto pack = require_programme_of(folder, invocation.programme_sources());
  const DraftInput input{folder.course,      folder.groups,         folder.plan, pack->pack,
                         invocation.today(), invocation.language(), true};
  RippleResult result = ripple(input, activity, to);
  if (auto* changes = std::get_if<std::vector<Rippled>>(&result)) return std::move(*changes);
  const auto& conflict = std::get<std::vector<ConflictingDemand>>(result);
  invocation.tell(say("nothing was moved: these {} demands cannot be met together",
                      "intet er flyttet: disse {} krav kan ikke opfyldes sammen", conflict.size()));
  tell_conflict(invocation, folder, *pack, conflict);
  return std::nullopt;
}

Date target_of(const Invocation& invocation, const Activity& activity) {
  const auto to = invocation.args().date("--to");
  if (!to) {
    refuse(Text{"plan move needs --to DATE", "plan move mangler --to DATE"},
           Text{"write the new day, as --to 2026-03-14", "skriv den nye dag, som --to 2026-03-14"});
  }
  if (*to == *activity.date) {
    refuse(say("{} lies on {} already", "{} ligger allerede {}", *activity.id, format(*to)));
  }
  return *to;
}

int run_move(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  CourseFolder folder = invocation.load(directory);
  const std::string& id = invocation.args().positionals().front();
  const Activity& activity = require_planned(folder, id);
  refuse_unsound_moves(activity, id);
  const Date to = target_of(invocation, activity);
  const std::string why = invocation.args().value("--why").value_or("");
  refuse_personal_data(why);
  std::vector<Rippled> along;
  if (invocation.args().has("--ripple")) {
    auto changes = ripple_of(invocation, folder, activity, to);
    if (!changes) return kFindings;
    along = std::move(*changes);
  }
  const std::string old_bytes = *read_for_edit(directory, kPlan);
  std::string bytes = with_move(invocation, old_bytes, activity, to, why);
  Message done = moved_line(id, *activity.date, to);
  for (const Rippled& change : along) {
    bytes = with_rippled(invocation, bytes, change,
                         say("follows {}", "følger {}", id).in(invocation.language()));
    done = say("{}\n  {}", "{}\n  {}", done, rippled_line(change));
  }
  change_plan(invocation, directory, old_bytes, bytes, done);
  return kDone;
}

int run_cancel(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string& id = invocation.args().positionals().front();
  require_planned(folder, id);
  const std::string old_bytes = *read_for_edit(directory, kPlan);
  const std::string bytes = with_fields(old_bytes, "activities", id, {{"status", "cancelled"}});
  change_plan(invocation, directory, old_bytes, bytes, say("{} is cancelled", "{} er aflyst", id));
  return kDone;
}

}  // namespace

Command plan_move_command() {
  return {
      .name = "plan move",
      .summary = {"move an activity to another day, and say what that breaks",
                  "flyt en aktivitet til en anden dag, og sig, hvad det bryder"},
      .options = {{"--to", "", "DATE", Takes::one, {"the new day", "den nye dag"}},
                  {"--why",
                   "",
                   "TEXT",
                   Takes::one,
                   {"why it is moved; no names", "hvorfor den flyttes; ingen navne"}},
                  {"--ripple",
                   "",
                   "",
                   Takes::nothing,
                   {"move what depends on it along, as little as possible",
                    "flyt det med, der afhænger af den, så lidt som muligt"}}},
      .positionals = {{.name = "ID", .help = {"the activity", "aktiviteten"}, .required = true}},
      .writes = true,
      .run = run_move};
}

Command plan_cancel_command() {
  return {
      .name = "plan cancel",
      .summary = {"cancel an activity, and say what is missing then",
                  "aflys en aktivitet, og sig, hvad der så mangler"},
      .positionals = {{.name = "ID", .help = {"the activity", "aktiviteten"}, .required = true}},
      .writes = true,
      .run = run_cancel};
}

}  // namespace trivsel
