#pragma once

#include "duties/episode_duties.hpp"
#include "intake/episode_import.hpp"
#include "intake/expense_import.hpp"
#include "model/episode_gaps.hpp"

namespace trivsel::report {

/// What the episodes of an import set off, of one duty.
struct DutySum {
  const Duty* duty = nullptr;
  Message condition{};  ///< what must be so besides, where the records do not tell it; or empty
  std::size_t count = 0;
  std::size_t passed = 0;           ///< of these, how many limits have passed
  std::optional<LocalTime> next{};  ///< the nearest that has not
};

/// One run of an import.
struct ImportRun {
  std::string file;  ///< the table, as the user named it
  TextEncoding encoding = TextEncoding::utf_8;
  bool encoding_stated = false;
  bool written = false;
  bool dry_run = false;
};

/// What an import of episodes did, or would do.
struct ImportReport {
  const EpisodeImport& import;
  ImportRun run;
  std::vector<DutySum> duties{};
  std::vector<std::pair<EpisodePart, std::size_t>> open{};  ///< parts of which nothing is noted yet
};

/// Sums up what the episodes taken set off, and what is still to be noted of them.
void add_sums(ImportReport& report, const Course& course, LocalTime now);

std::string import_text(const ImportReport& report, Language language, const Words& words);
std::string import_json(const ImportReport& report, Language language);

/// The same of expenses, with their sum by budget line.
std::string import_text(const ExpenseImport& import, const ImportRun& run, Language language);
std::string import_json(const ExpenseImport& import, const ImportRun& run, Language language);

}  // namespace trivsel::report
