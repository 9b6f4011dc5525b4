#include "cli/change.hpp"
#include "cli/plan_effect.hpp"
#include "cli/plan_entry.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "text/utf8.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kPlan = "plan.yaml";

const Trial& require_trial(const CourseFolder& folder, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const Trial& trial : folder.plan.trials) ids.push_back(trial.id.value_or({}));
  require_known({"trial", "prøvehandling"}, id, ids);
  return *folder.plan.trial(id);
}

void refuse_too_early(const Invocation& invocation, const Trial& trial, const std::string& id) {
  if (!trial.from || *trial.from <= invocation.today()) return;
  refuse(say("{} begins on {}", "{} begynder {}", id, format(*trial.from)),
         Text{"say what it showed when it has shown something",
              "skriv, hvad den viste, når den har vist noget"});
}

void require_one_line(std::string_view option, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    if (!point || is_control(point->value)) {
      refuse(say("{} holds a line break or another character that cannot be seen",
                 "{} indeholder et linjeskift eller et andet usynligt tegn", option),
             Text{"write it on one line", "skriv det på én linje"});
    }
    at += point->bytes;
  }
}

struct Field {
  std::string_view key;
  std::string value;  ///< as YAML
};

/// What is said of the trial, in the order of its keys.
std::vector<Field> fields_of(const Arguments& args) {
  std::vector<Field> fields;
  const std::pair<std::string_view, std::string_view> texts[] = {{"--measure", "measure"},
                                                                 {"--showed", "study"}};
  for (const auto& [option, key] : texts) {
    const auto text = args.value(option);
    if (!text) continue;
    refuse_personal_data(*text);
    require_one_line(option, *text);
    fields.push_back({key, yaml::quote(*text)});
  }
  if (const auto decision = args.value("--decision")) {
    require_choice<Decision>("--decision", *decision);
    fields.push_back({"decision", *decision});
  }
  if (fields.empty()) {
    refuse(Text{"say what it showed with --showed, what is decided with --decision, or both",
                "angiv, hvad den viste, med --showed, hvad der er afgjort, med --decision, "
                "eller begge"});
  }
  return fields;
}

int run_study(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::vector<Field> fields = fields_of(invocation.args());
  const std::string& id = invocation.args().positionals().front();
  refuse_too_early(invocation, require_trial(folder, id), id);
  const std::string old_bytes = *read_for_edit(directory, kPlan);
  std::string bytes = old_bytes;
  for (const auto& [key, value] : fields) {
    const yaml::Source source(std::string(kPlan), bytes);
    bytes = edited(yaml::set_field(source, "trials", id, key, value), kPlan);
  }
  const FindingsChange effect = effect_of_plan(invocation, directory, bytes);
  if (change_file(invocation, directory, kPlan, &old_bytes, bytes)) {
    invocation.print(
        say("{} is noted in the plan\n", "{} er noteret i planen\n", id).in(invocation.language()));
  }
  print_effect(invocation, effect);
  return kDone;
}

}  // namespace

Command plan_study_command() {
  return {
      .name = "plan study",
      .summary = {"say what a trial showed, and what is decided",
                  "angiv, hvad en prøvehandling viste, og hvad der er besluttet"},
      .options = {{"--showed",
                   "",
                   "TEXT",
                   Takes::one,
                   {"in words; never a name", "med ord; aldrig et navn"}},
                  {"--measure", "", "TEXT", Takes::one, {"how that was seen", "hvordan det sås"}},
                  {"--decision",
                   "",
                   "WHAT",
                   Takes::one,
                   {"adopt, adapt or abandon",
                    "adopt (fastholdes), adapt (tilpasses) eller abandon (opgives)"}}},
      .positionals = {{.name = "ID", .help = {"the trial", "prøvehandlingen"}, .required = true}},
      .writes = true,
      .run = run_study};
}

}  // namespace trivsel
