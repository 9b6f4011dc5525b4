#include "report/import_report.hpp"

#include <algorithm>
#include <map>

#include "duties/duty_text.hpp"
#include "text/json_writer.hpp"
#include "text/safe_text.hpp"
#include "values/zone.hpp"

namespace trivsel::report {
namespace {

/// How many rows are listed; the others are counted.
constexpr std::size_t kMostListed = 200;

void add_duty(std::vector<DutySum>& sums, const EpisodeDuty& duty, LocalTime now) {
  const Message condition = condition_text(duty);
  auto sum = std::find_if(sums.begin(), sums.end(), [&](const DutySum& other) {
    return other.duty == duty.duty && other.condition == condition;
  });
  if (sum == sums.end()) sum = sums.insert(sum, {duty.duty, condition});
  ++sum->count;
  if (!duty.limit) return;
  if (to_instant(*duty.limit) < to_instant(now)) {
    ++sum->passed;
  } else if (!sum->next || to_instant(*duty.limit) < to_instant(*sum->next)) {
    sum->next = duty.limit;
  }
}

/// "vagt.csv:14:22: what is wrong; what to write"
std::string row_line(const ImportRun& run, const CsvProblem& problem, Language language) {
  std::string line = fmt::format("{}:{}:{}: {}", run.file, problem.line, problem.column,
                                 problem.message.in(language));
  if (!problem.help.empty()) line += fmt::format("; {}", problem.help.in(language));
  return safe_for_terminal(line) + "\n";
}

std::string changed_line(const ImportRun& run, const ChangedRow& row, Language language) {
  const std::string keys = fmt::format("{}", fmt::join(row.keys, ", "));
  const Message what = say("{}:{}: differs from {} in the folder, which stays as it is: {}",
                           "{}:{}: er anderledes end {} i mappen, som bliver, som den er: {}",
                           run.file, row.line, row.id, keys);
  return safe_for_terminal(what.in(language)) + "\n";
}

std::string more_line(std::size_t more, Language language) {
  return more == 0 ? std::string() : say("… and {} more\n", "… og {} til\n", more).in(language);
}

std::string reading_line(const ImportRun& run, Language language) {
  const Message name = label_of(run.encoding);
  const bool is_guess = !run.encoding_stated && run.encoding != TextEncoding::utf_8;
  const Message line = is_guess ? say("{}: read as {}, since it is not UTF-8",
                                      "{}: læst som {}, da den ikke er UTF-8", run.file, name)
                                : say("{}: read as {}", "{}: læst som {}", run.file, name);
  return safe_for_terminal(line.in(language)) + "\n";
}

std::string rows_text(const ImportRun& run, const ImportRows& import, Language language) {
  std::string out;
  const std::size_t refused = std::min(import.refused.size(), kMostListed);
  for (std::size_t i = 0; i < refused; ++i) {
    out += row_line(run, import.refused[i].problem, language);
  }
  out += more_line(import.refused.size() - refused, language);
  const std::size_t changed = std::min(import.changed.size(), kMostListed);
  for (std::size_t i = 0; i < changed; ++i) {
    out += changed_line(run, import.changed[i], language);
  }
  out += more_line(import.changed.size() - changed, language);
  if (import.broken) out += row_line(run, *import.broken, language);
  return out;
}

Message summary(const ImportRun& run, const ImportRows& import, std::size_t taken) {
  Message all = run.written ? say("{} taken", "{} optaget", taken)
                            : say("{} could be taken", "{} kan optages", taken);
  const auto add = [&](std::size_t count, Text what) {
    if (count > 0) all = say("{}, {} {}", "{}, {} {}", all, count, what);
  };
  add(import.there, {"there already", "findes allerede"});
  add(import.changed.size(), {"there already and different", "findes allerede og er anderledes"});
  add(import.left_out, {"left out by the map", "udeladt af kolonnekortet"});
  add(import.refused.size(), {"not taken", "ikke optaget"});
  if (run.written || taken == 0) return all;
  if (run.dry_run) return say("{}; nothing is written", "{}; intet er skrevet", all);
  if (import.broken) return say("{}; nothing is written", "{}; intet er skrevet", all);
  return say("{}; nothing is written (--partial takes the others)",
             "{}; intet er skrevet (--partial optager de øvrige)", all);
}

std::string duty_sum_line(const DutySum& sum, Language language) {
  Message line = say("  {} × {}", "  {} × {}", sum.count, sum.duty->what->message());
  if (!sum.condition.empty()) line = say("{}, {}", "{}, {}", line, sum.condition);
  if (!sum.duty->is_verified()) line = say("{} (not verified)", "{} (ikke verificeret)", line);
  if (sum.next) line = say("{}, first {}", "{}, først {}", line, limit_text(*sum.next));
  if (sum.passed > 0) {
    line =
        say("{}; of {} the limit has passed", "{}; for {} er fristen passeret", line, sum.passed);
  }
  return safe_for_terminal(line.in(language)) + "\n";
}

std::string sums_text(const ImportReport& report, Language language, const Words& words) {
  std::string out;
  if (!report.duties.empty()) {
    out += Text{"what they set off:\n", "det sætter de i gang:\n"}.in(language);
    for (const DutySum& sum : report.duties) out += duty_sum_line(sum, language);
  }
  if (report.open.empty()) return out;
  out += Text{"still to be noted:\n", "mangler endnu:\n"}.in(language);
  for (const auto& [part, count] : report.open) {
    const Message label = words.filled(choices(part)[static_cast<std::size_t>(part)].label);
    out += fmt::format("  {} × {}\n", count, label.in(language));
  }
  out += Text{"trivsel episode list --open shows which, trivsel log-episode --complete ID asks\n",
              "trivsel episode list --open viser hvilke, trivsel log-episode --complete ID "
              "spørger\n"}
             .in(language);
  return out;
}

void write_refusal(JsonWriter& out, const RowRefusal& refusal, Language language) {
  const CsvProblem& problem = refusal.problem;
  out.begin_object();
  out.key("line");
  out.number(static_cast<std::int64_t>(problem.line));
  out.key("column");
  out.number(static_cast<std::int64_t>(problem.column));
  out.key("message");
  out.string(safe_for_terminal(problem.message.in(language)));
  out.key("help");
  out.string(safe_for_terminal(problem.help.in(language)));
  out.key("personal");
  out.boolean(refusal.personal);
  out.end_object();
}

void write_changed(JsonWriter& out, const ChangedRow& row) {
  out.begin_object();
  out.key("line");
  out.number(static_cast<std::int64_t>(row.line));
  out.key("id");
  out.string(safe_for_terminal(row.id));
  out.key("keys");
  out.begin_array();
  for (const std::string& key : row.keys) out.string(safe_for_terminal(key));
  out.end_array();
  out.end_object();
}

void write_duty(JsonWriter& out, const DutySum& sum, Language language) {
  out.begin_object();
  out.key("id");
  out.string(*sum.duty->id);
  out.key("what");
  out.string(sum.duty->what->message().in(language));
  out.key("if");
  sum.condition.empty() ? out.null() : out.string(sum.condition.in(language));
  out.key("count");
  out.number(static_cast<std::int64_t>(sum.count));
  out.key("passed");
  out.number(static_cast<std::int64_t>(sum.passed));
  out.key("next");
  sum.next ? out.string(format(*sum.next)) : out.null();
  out.key("verified");
  out.boolean(sum.duty->is_verified());
  out.end_object();
}

void write_count(JsonWriter& out, std::string_view key, std::size_t value) {
  out.key(key);
  out.number(static_cast<std::int64_t>(value));
}

void begin_rows(JsonWriter& out, const ImportRun& run) {
  write_count(out, "version", 1);
  out.key("file");
  out.string(safe_for_terminal(run.file));
  out.key("encoding");
  out.string(key_of(run.encoding));
  out.key("written");
  out.boolean(run.written);
  out.key("taken");
  out.begin_array();
}

void write_taken(JsonWriter& out, std::size_t line, std::string_view id) {
  out.begin_object();
  write_count(out, "line", line);
  out.key("id");
  out.string(id);
  out.end_object();
}

void end_rows(JsonWriter& out, const ImportRows& rows, Language language) {
  out.end_array();
  write_count(out, "there", rows.there);
  write_count(out, "left_out", rows.left_out);
  out.key("changed");
  out.begin_array();
  for (const ChangedRow& row : rows.changed) write_changed(out, row);
  out.end_array();
  out.key("not_taken");
  out.begin_array();
  for (const RowRefusal& refusal : rows.refused) write_refusal(out, refusal, language);
  if (rows.broken) write_refusal(out, {*rows.broken}, language);
  out.end_array();
}

/// What is said of rows that are taken.
std::string told_text(const ImportRun& run, const ExpenseImport& import, Language language) {
  std::string out;
  const std::size_t told = std::min(import.told.size(), kMostListed);
  for (std::size_t i = 0; i < told; ++i) out += row_line(run, import.told[i], language);
  return out + more_line(import.told.size() - told, language);
}

/// Kroner by budget line, in the order of the lines' ids.
std::map<std::string, Amount> sums_by_line(const ExpenseImport& import) {
  std::map<std::string, Amount> sums;
  for (const ImportedExpense& expense : import.taken) {
    Amount& sum = sums[expense.budget_line];
    sum = plus(sum, expense.amount).value_or(sum);
  }
  return sums;
}

}  // namespace

void add_sums(ImportReport& report, const Course& course, LocalTime now) {
  std::vector<std::size_t> open(choices(EpisodePart{}).size());
  for (const ImportedEpisode& episode : report.import.taken) {
    for (const EpisodeDuty& duty : duties_of(episode.facts, course, built_in_duties())) {
      const bool has_passed = duty.limit && to_instant(*duty.limit) < to_instant(now);
      const bool in_vain = has_passed && duty.duty->is_for_people_to_tell();
      if (duty.is_open() && !in_vain) add_duty(report.duties, duty, now);
    }
    for (const EpisodePart part : open_parts(episode.facts)) {
      ++open[static_cast<std::size_t>(part)];
    }
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i] > 0) report.open.emplace_back(static_cast<EpisodePart>(i), open[i]);
  }
}

std::string import_text(const ImportReport& report, Language language, const Words& words) {
  const ImportRun& run = report.run;
  const bool tells_sums = run.written || run.dry_run;
  return reading_line(run, language) + rows_text(run, report.import, language) +
         summary(run, report.import, report.import.taken.size()).in(language) + "\n" +
         (tells_sums ? sums_text(report, language, words) : std::string());
}

std::string import_json(const ImportReport& report, Language language) {
  JsonWriter out;
  out.begin_object();
  begin_rows(out, report.run);
  for (const ImportedEpisode& episode : report.import.taken) {
    write_taken(out, episode.line, *episode.facts.id);
  }
  end_rows(out, report.import, language);
  out.key("duties");
  out.begin_array();
  for (const DutySum& sum : report.duties) write_duty(out, sum, language);
  out.end_array();
  out.key("open");
  out.begin_object();
  for (const auto& [part, open] : report.open) write_count(out, key_of(part), open);
  out.end_object();
  out.end_object();
  return out.finish();
}

std::string import_text(const ExpenseImport& import, const ImportRun& run, Language language) {
  std::string out = reading_line(run, language) + told_text(run, import, language) +
                    rows_text(run, import, language) +
                    summary(run, import, import.taken.size()).in(language) + "\n";
  if (!run.written && !run.dry_run) return out;
  for (const auto& [line, sum] : sums_by_line(import)) {
    const Message text = say("  {}: {}", "  {}: {}", line, kroner(sum));
    out += safe_for_terminal(text.in(language)) + "\n";
  }
  return out;
}

std::string import_json(const ExpenseImport& import, const ImportRun& run, Language language) {
  JsonWriter out;
  out.begin_object();
  begin_rows(out, run);
  for (const ImportedExpense& expense : import.taken) write_taken(out, expense.line, expense.id);
  end_rows(out, import, language);
  out.key("told");
  out.begin_array();
  for (const CsvProblem& problem : import.told) write_refusal(out, {problem}, language);
  out.end_array();
  out.key("lines");
  out.begin_object();
  for (const auto& [line, sum] : sums_by_line(import)) {
    out.key(safe_for_terminal(line));
    out.number(plain(sum));
  }
  out.end_object();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
