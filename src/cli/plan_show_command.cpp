#include "cli/change.hpp"
#include "cli/invocation.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "model/typed_json.hpp"
#include "report/agenda.hpp"
#include "text/columns.hpp"

namespace trivsel {
namespace {

/// `{"version": 1, "activities": […], "trials": […], "deliverables": […]}`, from the file itself.
std::string plan_json(const CourseFolder& folder) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  const yaml::Source* source = folder.source("plan.yaml");
  const yaml::Loaded loaded = source == nullptr ? yaml::Loaded{} : yaml::load(*source);
  for (const FieldInfo& field : plan_record().info().fields) {
    out.key(field.key);
    out.begin_array();
    const yaml::Node* list =
        loaded.tree ? loaded.tree->find(loaded.tree->root(), field.key) : nullptr;
    if (list != nullptr && list->kind == yaml::Kind::list) {
      for (const yaml::Node& entry : loaded.tree->children(*list)) {
        if (entry.kind == yaml::Kind::map)
          write_json(*source, *loaded.tree, entry, *field.record, out);
      }
    }
    out.end_array();
  }
  out.end_object();
  return out.finish();
}

int run_show(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  invocation.print(invocation.json() ? plan_json(folder)
                                     : agenda_text(folder, invocation.today(),
                                                   invocation.language(), invocation.width()));
  return kDone;
}

std::string next_json(const std::vector<NextStep>& steps, Language language) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("next");
  out.begin_array();
  for (const NextStep& step : steps) {
    out.begin_object();
    out.key("kind");
    out.string(key_of(step.kind));
    out.key("date");
    step.date ? out.string(format(*step.date)) : out.null();
    out.key("id");
    step.id.empty() ? out.null() : out.string(step.id);
    out.key("title");
    step.title.empty() ? out.null() : out.string(safe_for_terminal(step.title));
    out.key("what");
    out.string(step.what.in(language));
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

int run_next(Invocation& invocation) {
  const int weeks = invocation.args().count("--weeks", 1, 520).value_or(4);
  const Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::vector<NextStep> steps = next_steps(folder, invocation.today(), weeks);
  const Language language = invocation.language();
  if (invocation.json()) {
    invocation.print(next_json(steps, language));
    return kDone;
  }
  std::vector<std::vector<std::string>> rows;
  for (const NextStep& step : steps) {
    rows.push_back({step.date ? format(*step.date) : std::string(), step.what.in(language),
                    safe_for_terminal(step.id), safe_for_terminal(step.title)});
  }
  if (rows.empty()) {
    invocation.print(
        say("nothing is due within {} weeks\n", "intet forfalder inden for {} uger\n", weeks)
            .in(language));
  }
  invocation.print(in_columns(rows, {}, invocation.width()));
  return kDone;
}

}  // namespace

Command plan_show_command() {
  return {.name = "plan show",
          .summary = {"the plan, day by day", "planen, dag for dag"},
          .options = {text_or_json_option()},
          .is_default = true,
          .run = run_show};
}

Command plan_next_command() {
  return {
      .name = "plan next",
      .summary = {"what is due, the order's deadline first",
                  "hvad der forfalder, påbudsfristen først"},
      .options =
          {{"--weeks", "", "N", Takes::one, {"how far ahead; else 4", "hvor langt frem; ellers 4"}},
           text_or_json_option()},
      .run = run_next};
}

}  // namespace trivsel
