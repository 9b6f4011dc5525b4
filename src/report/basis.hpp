#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folder/portfolio_folder.hpp"
#include "text/language.hpp"

namespace trivsel::report {

/// What a report was made of: the folder's own files, each with its path, by path. Not `accounts/`,
/// which lie with one person only, nor files that the format does not know.
struct Basis {
  std::size_t files = 0;  ///< in a mark 0 where it is not told
  std::string sha256;     ///< 64 hexadecimal digits
  friend bool operator==(const Basis&, const Basis&) = default;
};

/// The files of a folder that a report is made of, as Where::file counts them.
std::vector<std::uint32_t> files_of(const CourseFolder& folder);

Basis basis_of(const CourseFolder& folder);
Basis basis_of(const PortfolioFolder& portfolio);

/// What stands in a report's foot, and is needed to make the same report again.
struct ReportMark {
  std::string kind;  ///< as --kind takes it
  Language language = Language::en;
  LocalTime now;
  Basis basis;
  std::string version;  ///< of the program
  /// Of a report that may be handed on: the smallest number it tells.
  std::optional<int> share{};
};

/// What makes a report again from its mark; stands in the sentence.
inline constexpr std::string_view kVerifyCommand = "trivsel report --verify";

/// "Made with trivsel 0.1.0 from 55 files. …" Of more than one course, and of what may be handed
/// on, the number of files is not told: episodes are files.
Message mark_sentence(const ReportMark& mark);

/// The mark in the bytes of a report, in whatever form; nothing where there is none. The last one
/// counts: a title could hold another.
std::optional<ReportMark> find_mark(std::string_view report);

}  // namespace trivsel::report
