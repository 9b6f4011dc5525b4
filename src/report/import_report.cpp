#include "report/import_report.hpp"

#include <algorithm>

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
std::string row_line(const ImportReport& report, const CsvProblem& problem, Language language) {
  std::string line = fmt::format("{}:{}:{}: {}", report.file, problem.line, problem.column,
                                 problem.message.in(language));
  if (!problem.help.empty()) line += fmt::format("; {}", problem.help.in(language));
  return safe_for_terminal(line) + "\n";
}

std::string changed_line(const ImportReport& report, const ChangedRow& row, Language language) {
  const std::string keys = fmt::format("{}", fmt::join(row.keys, ", "));
  const Message what = say("{}:{}: differs from {} in the folder, which stays as it is: {}",
                           "{}:{}: er anderledes end {} i mappen, som bliver, som den er: {}",
                           report.file, row.line, row.id, keys);
  return safe_for_terminal(what.in(language)) + "\n";
}

std::string more_line(std::size_t more, Language language) {
  return more == 0 ? std::string() : say("… and {} more\n", "… og {} til\n", more).in(language);
}

std::string reading_line(const ImportReport& report, Language language) {
  const Message name = label_of(report.encoding);
  const bool is_guess = !report.encoding_stated && report.encoding != TextEncoding::utf_8;
  const Message line = is_guess ? say("{}: read as {}, since it is not UTF-8",
                                      "{}: læst som {}, da den ikke er UTF-8", report.file, name)
                                : say("{}: read as {}", "{}: læst som {}", report.file, name);
  return safe_for_terminal(line.in(language)) + "\n";
}

std::string rows_text(const ImportReport& report, Language language) {
  const EpisodeImport& import = report.import;
  std::string out;
  const std::size_t refused = std::min(import.refused.size(), kMostListed);
  for (std::size_t i = 0; i < refused; ++i) {
    out += row_line(report, import.refused[i].problem, language);
  }
  out += more_line(import.refused.size() - refused, language);
  const std::size_t changed = std::min(import.changed.size(), kMostListed);
  for (std::size_t i = 0; i < changed; ++i) {
    out += changed_line(report, import.changed[i], language);
  }
  out += more_line(import.changed.size() - changed, language);
  if (import.broken) out += row_line(report, *import.broken, language);
  return out;
}

Message summary(const ImportReport& report) {
  const EpisodeImport& import = report.import;
  Message all = report.written ? say("{} taken", "{} optaget", import.taken.size())
                               : say("{} could be taken", "{} kan optages", import.taken.size());
  const auto add = [&](std::size_t count, Text what) {
    if (count > 0) all = say("{}, {} {}", "{}, {} {}", all, count, what);
  };
  add(import.there, {"there already", "findes allerede"});
  add(import.changed.size(), {"there already and different", "findes allerede og er anderledes"});
  add(import.left_out, {"left out by the map", "udeladt af kolonnekortet"});
  add(import.refused.size(), {"not taken", "ikke optaget"});
  if (report.written || import.taken.empty()) return all;
  if (report.dry_run) return say("{}; nothing is written", "{}; intet er skrevet", all);
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
  return reading_line(report, language) + rows_text(report, language) +
         summary(report).in(language) + "\n" +
         (report.written || report.dry_run ? sums_text(report, language, words) : std::string());
}

std::string import_json(const ImportReport& report, Language language) {
  const EpisodeImport& import = report.import;
  const auto count = [](JsonWriter& out, std::string_view key, std::size_t value) {
    out.key(key);
    out.number(static_cast<std::int64_t>(value));
  };
  JsonWriter out;
  out.begin_object();
  out.key("version");
  out.number(1);
  out.key("file");
  out.string(safe_for_terminal(report.file));
  out.key("encoding");
  out.string(key_of(report.encoding));
  out.key("written");
  out.boolean(report.written);
  out.key("taken");
  out.begin_array();
  for (const ImportedEpisode& episode : import.taken) {
    out.begin_object();
    count(out, "line", episode.line);
    out.key("id");
    out.string(*episode.facts.id);
    out.end_object();
  }
  out.end_array();
  count(out, "there", import.there);
  count(out, "left_out", import.left_out);
  out.key("changed");
  out.begin_array();
  for (const ChangedRow& row : import.changed) write_changed(out, row);
  out.end_array();
  out.key("not_taken");
  out.begin_array();
  for (const RowRefusal& refusal : import.refused) write_refusal(out, refusal, language);
  if (import.broken) write_refusal(out, {*import.broken}, language);
  out.end_array();
  out.key("duties");
  out.begin_array();
  for (const DutySum& sum : report.duties) write_duty(out, sum, language);
  out.end_array();
  out.key("open");
  out.begin_object();
  for (const auto& [part, open] : report.open) count(out, key_of(part), open);
  out.end_object();
  out.end_object();
  return out.finish();
}

}  // namespace trivsel::report
