#pragma once

#include <optional>
#include <string>

#include "cli/invocation.hpp"
#include "report/basis.hpp"

namespace trivsel {

struct WantedReport {
  std::string kind;                  ///< as --kind takes it; empty: the folder's usual one
  std::string format;                ///< html, md, json or text
  std::optional<Language> language;  ///< else the invocation's, once the folder is known
  LocalTime now;
  std::optional<int> share{};  ///< the smallest number that is told to others; nothing: unshared
};

struct ReportAnswer {
  std::string text;
  report::Basis basis;  ///< of what may be handed on, the SHA-256 is one of what is told
};

/// The report of the folder. CommandError (usage) where the kind does not fit it.
ReportAnswer report_answer(Invocation& invocation, const WantedReport& wanted);

}  // namespace trivsel
