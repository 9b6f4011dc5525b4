#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

Message half_year(Date from) {
  const std::chrono::year_month_day day{from};
  return say("{} half of {}", "{} halvår {}",
             day.month() == std::chrono::month{1} ? Text{"first", "1."} : Text{"second", "2."},
             static_cast<int>(day.year()));
}

bool has_cohorts(const PortfolioReport& report) {
  return !report.starts.empty() && report.starts.front().most.has_value();
}

std::string start_text(const StartRow& row, bool cohorts, Language language) {
  if (row.most) return days_text(*row.from, *row.to, language);
  if (!row.from) return in({"Start not known", "Start ikke kendt"}, language);
  const Message half = capitalised(half_year(*row.from));
  if (!cohorts) return half.in(language);
  return say("{}, outside the cohorts", "{}, uden for holdene", half).in(language);
}

/// Which stages have a column: those that a report can show, and others where a course is there.
std::vector<Stage> stages_shown(const StageCounts& all) {
  std::vector<Stage> shown{Stage::submitted, Stage::running, Stage::closed};
  if (all[Stage::application] > 0) shown.insert(shown.begin(), Stage::application);
  return shown;
}

/// A table whose rows say how many courses start when, by stage.
class StartsTable {
 public:
  StartsTable(const PortfolioReport& report, Language language)
      : language_(language),
        all_(stages_of(report)),
        stages_(stages_shown(all_)),
        cohorts_(has_cohorts(report)) {}

  [[nodiscard]] Table table(const std::vector<StartRow>& rows) const {
    Table table;
    table.caption = in({"Courses by the day of their start, and how far they are",
                        "Forløb efter startdag, og hvor langt de er"},
                       language_);
    head(table);
    for (const StartRow& row : rows) table.rows.push_back(row_of(row));
    std::vector<std::string> last{in({"In all", "I alt"}, language_)};
    take_counts(all_, last);
    // The sentence below tells the programme's whole room: the cohorts need not add up to it.
    if (cohorts_) last.insert(last.end(), 2, "");
    table.rows.push_back(std::move(last));
    return table;
  }

 private:
  void head(Table& table) const {
    const auto column = [&](const Message& name) {
      table.columns.push_back({capitalised(name).in(language_), true});
    };
    table.columns.push_back({in({"Start", "Start"}, language_), false});
    column(Text{"Courses", "Forløb"});
    for (const Stage stage : stages_) column(label_of(stage));
    if (all_.unreadable > 0) column(Text{"Cannot be read", "Kan ikke læses"});
    if (!cohorts_) return;
    column(Text{"Room for", "Plads til"});
    column(Text{"Free", "Ledige"});
  }

  [[nodiscard]] std::vector<std::string> row_of(const StartRow& row) const {
    std::vector<std::string> cells{start_text(row, cohorts_, language_)};
    take_counts(row.courses, cells);
    if (!cohorts_) return cells;
    const std::size_t most = row.most.value_or(0);
    const std::size_t free = most > row.of_programme ? most - row.of_programme : 0;
    cells.push_back(row.most ? number(most, language_) : std::string(kDash));
    cells.push_back(row.most ? number(free, language_) : std::string(kDash));
    return cells;
  }

  void take_counts(const StageCounts& counts, std::vector<std::string>& cells) const {
    cells.push_back(number(counts.all(), language_));
    for (const Stage stage : stages_) cells.push_back(number(counts[stage], language_));
    if (all_.unreadable > 0) cells.push_back(number(counts.unreadable, language_));
  }

  Language language_;
  StageCounts all_;
  std::vector<Stage> stages_;
  bool cohorts_;
};

Message room_sentence(const CohortRow& row) {
  const std::size_t free = row.most > row.started ? row.most - row.started : 0;
  return say("The programme has room for {} from {} to {}: {} start then, {} are free.",
             "Programmet har plads til {} fra {} til {}: {} starter i den tid, {} er ledige.",
             count_of(row.most, {"course", "forløb"}, {"courses", "forløb"}), long_date(row.from),
             long_date(row.to), row.started, free);
}

}  // namespace

Section starts_section(const PortfolioReport& report, Language language) {
  Section section = section_of("starts", {"Starts and stages", "Opstart og stadier"}, language);
  section.blocks.emplace_back(StartsTable(report, language).table(report.starts));
  bool room = false;
  for (const CohortRow& row : report.cohorts) {
    room = true;
    if (row.whole) add(section, room_sentence(row).in(language));
  }
  if (!room) {
    add(section, in({"The programme sets no number of courses.",
                     "Programmet fastsætter ikke noget antal forløb."},
                    language));
  }
  add(section,
      in({"A course that was stopped early is closed from its last day on: its files tell no more.",
          "Et forløb, der blev stoppet før tid, er afsluttet fra sin sidste dag: mere fortæller "
          "mappen ikke."},
         language),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
