#pragma once

#include <string>

#include "money/ledger.hpp"
#include "support/folder_text.hpp"

namespace trivsel::tests {

// A course of two sites with three budget lines, for tests of its money.

inline const std::string kMoneyCourse = R"(format: 1
programme: x
id: c
title: C
sites:
  - {id: a, name: A, legal_bases: [sel-108]}
  - {id: b, name: B, legal_bases: [sel-108]}
)";

/// With one rate, as `300.00`.
inline std::string money_budget(const std::string& rate) {
  return "lines:\n"
         "  - {id: vikar, kind: substitutes, payer: board, amount: 10000.00}\n"
         "  - {id: egen, kind: substitutes, payer: site, amount: 4000.00}\n"
         "  - {id: mad, kind: catering, payer: site, amount: 500.00}\n"
         "rates:\n"
         "  - {role: paedagog, per_hour: " +
         rate + ", from: 2026-01-01}\n";
}

/// One activity of plan.yaml; `more` is further keys, as `status: held`.
inline std::string seminar(const std::string& id, const std::string& date,
                           const std::string& more) {
  return fmt::format("  - {{id: {}, kind: seminar, title: S, date: {}, {}}}\n", id, date, more);
}

inline std::string plan_of(const std::string& activities) {
  return "activities:\n" + activities;
}

/// `plan` and `expenses` are whole files.
inline CourseFolder money_folder(const std::string& name, const std::string& budget,
                                 const std::string& plan, const std::string& expenses) {
  Files files;
  files["course.yaml"] = kMoneyCourse;
  files["budget.yaml"] = budget;
  files["plan.yaml"] = plan;
  files["expenses.yaml"] = expenses;
  return load_files(name, files);
}

/// The board pays for substitutes up to so many øre.
inline Cap substitutes_cap(std::int64_t ore) {
  return {LineKind::substitutes, Payer::board, Payer::site, Amount{ore}};
}

}  // namespace trivsel::tests
