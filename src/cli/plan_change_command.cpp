#include "cli/attendance_entry.hpp"
#include "cli/change.hpp"
#include "cli/plan_entry.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kPlan = "plan.yaml";

std::string text_of(const yaml::NewEntry& entry) {
  return fmt::format("{}", fmt::join(entry.lines, "\n"));
}

int run_add(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const bool trial = invocation.args().positionals().front() == "trial";
  const yaml::NewEntry entry =
      trial ? new_trial_entry(invocation, folder) : new_activity_entry(invocation, folder);
  refuse_personal_data(text_of(entry));
  const auto old_bytes = read_for_edit(directory, kPlan);
  const yaml::Source source(std::string(kPlan), old_bytes.value_or(""));
  const std::string bytes =
      edited(yaml::append_entries(source, trial ? "trials" : "activities", {entry}), kPlan);
  if (change_file(invocation, directory, kPlan, old_bytes ? &*old_bytes : nullptr, bytes)) {
    invocation.print(fmt::format("{}\n", entry.lines.front().substr(4)));
  }
  return kDone;
}

const Activity& require_activity(const CourseFolder& folder, const std::string& id) {
  require_known({"activity", "aktivitet"}, id, activity_ids(folder));
  return *folder.plan.activity(id);
}

/// What was said of it would be lost.
void refuse_second_hold(const Arguments& args, const Activity& activity, const std::string& id) {
  if (activity.is_cancelled()) {
    refuse(say("{} is cancelled", "{} er aflyst", id),
           Text{"plan a new one with `trivsel plan add`", "planlæg en ny med `trivsel plan add`"});
  }
  const bool said = args.has("--present") || args.has("--absent") || args.has("--count");
  if (!activity.is_held() || !activity.attendance || said) return;
  refuse(say("{} is held already, and who was there is written",
             "{} er allerede afholdt, og deltagelsen er skrevet", id),
         Text{"to correct it, name them: --present, --absent, --count",
              "ret det ved at nævne dem: --present, --absent, --count"});
}

int run_hold(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string& id = invocation.args().positionals().front();
  const Activity& activity = require_activity(folder, id);
  if (!activity.date) {
    refuse(say("{} has no readable date", "{} har ingen læselig dato", id),
           Text{"see `trivsel check`", "se `trivsel check`"});
  }
  if (*activity.date > invocation.today()) {
    refuse(
        say("{} lies in the future: {}", "{} ligger i fremtiden: {}", id, format(*activity.date)),
        Text{"hold it when it has been", "afhold den, når den har været"});
  }
  refuse_second_hold(invocation.args(), activity, id);
  const std::string attendance = attendance_entry(invocation.args(), folder, activity);
  const auto old_bytes = read_for_edit(directory, kPlan);
  const yaml::Source source(std::string(kPlan), *old_bytes);
  const yaml::Source held(
      std::string(kPlan),
      edited(yaml::set_field(source, "activities", id, "status", "held"), kPlan));
  const std::string bytes =
      edited(yaml::set_field(held, "activities", id, "attendance", attendance), kPlan);
  if (change_file(invocation, directory, kPlan, &*old_bytes, bytes)) {
    invocation.print(
        say("{} is held: {}\n", "{} er afholdt: {}\n", id, attendance).in(invocation.language()));
  }
  return kDone;
}

}  // namespace

Command plan_add_command() {
  return {
      .name = "plan add",
      .summary = {"put an activity or a trial into the plan",
                  "sæt en aktivitet eller en prøvehandling ind i planen"},
      .options =
          {{"--date",
            "",
            "DATE",
            Takes::one,
            {"its day; of a trial the first", "dagen; for en prøvehandling den første"}},
           {"--to", "", "DATE", Takes::one, {"a trial's last day", "en prøvehandlings sidste dag"}},
           {"--title", "", "TEXT", Takes::one, {"what it is called", "hvad den hedder"}},
           {"--id", "", "ID", Takes::one, {"else KIND-1, KIND-2 …", "ellers KIND-1, KIND-2 …"}},
           {"--time", "", "09:00-15:30", Takes::one, {"from and to", "fra og til"}},
           {"--mode",
            "",
            "MODE",
            Takes::one,
            {"physical or virtual", "physical (fysisk) eller virtual (virtuel)"}},
           {"--agreed",
            "",
            "",
            Takes::nothing,
            {"that it is virtual has been agreed", "det er aftalt, at den er virtuel"}},
           {"--place", "", "TEXT", Takes::one, {"where", "hvor"}},
           {"--site", "", "ID", Takes::list, {"which sites", "hvilke tilbud"}},
           {"--group",
            "",
            "ID",
            Takes::list,
            {"groups expected as a whole; else the implementation team",
             "grupper, der forventes samlet; ellers implementeringsteamet"}},
           {"--audience",
            "",
            "WHO",
            Takes::list,
            {"leaders, staff, citizens …", "leaders, staff, citizens …"}},
           {"--delivered-by",
            "",
            "PARTY",
            Takes::list,
            {"board, site or a party", "board, site eller en part"}},
           {"--consultant", "", "ID", Takes::list, {"which consultants", "hvilke konsulenter"}},
           {"--focus",
            "",
            "FOCUS",
            Takes::list,
            {"prevention, handling, learning, organisation",
             "prevention, handling, learning, organisation"}},
           {"--outcome", "", "ID", Takes::list, {"outcomes it serves", "udbytter, den tjener"}},
           {"--addresses",
            "",
            "ID",
            Takes::list,
            {"focus areas, or order", "indsatsområder eller order"}},
           {"--citizen-perspective",
            "",
            "TEXT",
            Takes::one,
            {"how the citizens' perspective enters", "hvordan borgerperspektivet kommer ind"}},
           {"--topic",
            "",
            "TOPIC",
            Takes::list,
            {"own-practice, practice …", "own-practice, practice …"}},
           {"--owner",
            "",
            "MEMBER",
            Takes::one,
            {"who of the team carries a trial", "hvem i teamet der bærer en prøvehandling"}},
           {"--aim",
            "",
            "TEXT",
            Takes::one,
            {"what a trial should better", "hvad en prøvehandling skal forbedre"}},
           {"--measure", "", "TEXT", Takes::one, {"how that is seen", "hvordan det ses"}}},
      .positionals = {{.name = "KIND",
                       .help = {"seminar, team-meeting, information … or trial",
                                "seminar, team-meeting, information … eller trial"},
                       .required = true}},
      .writes = true,
      .run = run_add};
}

Command plan_hold_command() {
  return {
      .name = "plan hold",
      .summary = {"say that an activity was held, and who was there",
                  "angiv, at en aktivitet er afholdt, og hvem der deltog"},
      .options = {{"--present",
                   "",
                   "MEMBER",
                   Takes::list,
                   {"who was there; else everybody expected but those absent",
                    "hvem der var der; ellers alle forventede undtagen de fraværende"}},
                  {"--absent",
                   "",
                   "MEMBER[:excused]",
                   Takes::list,
                   {"who was not; never say why", "hvem der ikke var; skriv aldrig hvorfor"}},
                  {"--count",
                   "",
                   "staff=14",
                   Takes::list,
                   {"others, by number: leaders, staff, citizens, relatives",
                    "andre, i antal: leaders, staff, citizens, relatives"}}},
      .positionals = {{.name = "ID", .help = {"the activity", "aktiviteten"}, .required = true}},
      .writes = true,
      .run = run_hold};
}

}  // namespace trivsel
