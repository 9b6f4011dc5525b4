#include "report/plan/agenda.hpp"

#include "report/document/render.hpp"
#include "text/columns.hpp"
#include "text/csv_cell.hpp"
#include "text/fit.hpp"

namespace trivsel::report {
namespace {

constexpr Text kNothing{"nothing is planned yet: `trivsel plan draft` proposes a plan\n",
                        "intet er planlagt endnu: `trivsel plan draft` foreslår en plan\n"};

constexpr Text kClashes{"In two places on one day", "To steder samme dag"};

/// "Wed 2026-02-04", "ons 2026-02-04", "lør 2026-02-07".
std::string day_text(const ScheduleEntry& entry, Language language) {
  if (!entry.date) return "?";
  const std::string weekday = weekday_name(*entry.date).in(language);
  const bool is_long = weekday.starts_with("lø") || weekday.starts_with("sø");
  return fmt::format("{} {}", weekday.substr(0, is_long ? 4 : 3), format(*entry.date));
}

std::string title_text(const ScheduleEntry& entry, Language language) {
  if (!entry.to) return entry.title;
  const Text until{"until", "til"};
  return fmt::format("{} ({} {})", entry.title, until.in(language), format(*entry.to));
}

std::vector<std::string> cells_of(const ScheduleEntry& entry, const Schedule& view) {
  std::vector<std::string> cells{day_text(entry, view.language), entry.clock};
  if (view.is_portfolio) cells.push_back(entry.course);
  cells.insert(cells.end(),
               {entry.state_words, entry.kind_words, entry.id, title_text(entry, view.language)});
  return cells;
}

Message told(const Clash& clash) {
  if (clash.at_one_time) {
    return say("{}: {} is at {} and at {} at one time", "{}: {} er til {} og til {} på samme tid",
               format(clash.date), clash.consultant, clash.first, clash.second);
  }
  return say("{}: {} is at {} and at {}, and not both have a time",
             "{}: {} er til {} og til {}, og ikke begge har et tidspunkt", format(clash.date),
             clash.consultant, clash.first, clash.second);
}

std::vector<Column> columns_of(const Schedule& view) {
  const auto in = [&](Text text) { return Column{std::string(text.in(view.language))}; };
  std::vector<Column> columns{in({"Day", "Dag"}), in({"Time", "Tid"})};
  if (view.is_portfolio) columns.push_back(in({"Course", "Forløb"}));
  columns.insert(columns.end(), {in({"Status", "Status"}), in({"Kind", "Type"}), in({"id", "id"}),
                                 in({"Title", "Titel"})});
  return columns;
}

}  // namespace

std::string agenda_text(const Schedule& view, std::size_t width) {
  if (view.entries.empty()) return std::string(kNothing.in(view.language));
  std::vector<std::vector<std::string>> rows;
  for (const ScheduleEntry& entry : view.entries) rows.push_back(cells_of(entry, view));
  return in_columns(rows, {}, width) + clashes_text(view, width);
}

std::string clashes_text(const Schedule& view, std::size_t width) {
  if (view.clashes.empty()) return {};
  std::string out = fmt::format("\n{}:\n", kClashes.in(view.language));
  for (const Clash& clash : view.clashes) {
    out += fmt::format("  {}\n", fold(told(clash).in(view.language), width, 2, 4));
  }
  return out;
}

std::string plan_markdown(const Schedule& view) {
  Document document;
  document.language = view.language;
  document.title = view.title;
  document.subtitle = long_date(view.today).in(view.language);
  Table table{{}, columns_of(view), {}};
  for (const ScheduleEntry& entry : view.entries) table.rows.push_back(cells_of(entry, view));
  Section plan{"plan", std::string(Text{"The plan", "Planen"}.in(view.language)), {}};
  plan.blocks.emplace_back(std::move(table));
  document.sections.push_back(std::move(plan));
  if (!view.clashes.empty()) {
    Section clashes{"clashes", std::string(kClashes.in(view.language)), {}};
    Bullets bullets;
    for (const Clash& clash : view.clashes) bullets.items.push_back(told(clash).in(view.language));
    clashes.blocks.emplace_back(std::move(bullets));
    document.sections.push_back(std::move(clashes));
  }
  return render_markdown(document);
}

std::string plan_csv(const Schedule& view) {
  std::string out = fmt::format("{}type,kind,id,date,to,time,state,status,title\n",
                                view.is_portfolio ? "course," : "");
  static constexpr std::string_view types[] = {"activity", "trial", "deliverable", "order"};
  static constexpr std::string_view states[] = {"ahead", "running", "overdue", "done", "cancelled"};
  for (const ScheduleEntry& entry : view.entries) {
    const bool is_order = entry.kind == ScheduleEntry::Kind::order;
    if (view.is_portfolio) out += csv_cell(entry.course) + ",";
    out += fmt::format("{},{},{},{},{},{},{},{},{}\n", types[static_cast<std::size_t>(entry.kind)],
                       entry.kind_key, csv_cell(entry.id), entry.date ? format(*entry.date) : "",
                       entry.to ? format(*entry.to) : "", entry.clock,
                       states[static_cast<std::size_t>(entry.state)], entry.state_key,
                       is_order ? "" : csv_cell(entry.title));
  }
  return out;
}

}  // namespace trivsel::report
