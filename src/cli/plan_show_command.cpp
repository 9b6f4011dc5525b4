#include "cli/course_or_portfolio.hpp"
#include "cli/table.hpp"
#include "model/typed_json.hpp"
#include "report/plan/agenda.hpp"
#include "report/plan/timeline.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text", "svg", "md", "csv", "json"};

/// The lists of plan.yaml, from the file itself.
void write_lists(const CourseFolder& folder, JsonWriter& out) {
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
}

/// `{"version": 1, "activities": […], "trials": […], "deliverables": […]}`
std::string plan_json(const CourseFolder& folder) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  write_lists(folder, out);
  out.end_object();
  return out.finish();
}

/// The same of each course, under `courses`, with its path.
std::string plan_json(const PortfolioFolder& portfolio) {
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("courses");
  out.begin_array();
  for (const PortfolioCourse& course : portfolio.courses) {
    if (!course.counts()) continue;
    out.begin_object();
    out.key("course");
    out.string(course.path);
    write_lists(course.folder, out);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

std::string shown_as(const report::Schedule& view, std::string_view format, bool timeline,
                     std::size_t width) {
  if (format == "svg") return report::timeline_svg(view);
  if (format == "md") return report::plan_markdown(view);
  if (format == "csv") return report::plan_csv(view);
  return timeline ? report::timeline_text(view, width) : report::agenda_text(view, width);
}

int run_show(Invocation& invocation) {
  const std::string format = invocation.args().value("--format").value_or("text");
  const bool timeline = invocation.args().has("--timeline");
  if (timeline && format != "text" && format != "svg") {
    refuse(say("--timeline is a picture, which --format {} cannot hold",
               "--timeline er et billede, og det kan --format {} ikke rumme", format),
           Text{"take text or svg", "vælg text eller svg"});
  }
  invocation.print(of_course_or_portfolio(invocation, [&](const auto& folder) {
    if (format == "json") return plan_json(folder);
    return shown_as(report::schedule_of(folder, invocation.today(), invocation.language()), format,
                    timeline, invocation.width());
  }));
  return kDone;
}

}  // namespace

Command plan_show_command() {
  return {.name = "plan show",
          .summary = {"the plan, day by day", "planen, dag for dag"},
          .options = {{"--timeline",
                       "-t",
                       "",
                       Takes::nothing,
                       {"as a picture over the months", "som et billede over månederne"}},
                      {"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"how to print it; svg is the timeline as a picture file",
                        "hvordan det vises; svg er tidslinjen som en billedfil"},
                       kFormats}},
          .is_default = true,
          .run = run_show};
}

}  // namespace trivsel
