#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "findings/file_list.hpp"

namespace trivsel {

/// A file with nothing in it that looks like a CPR number, nor what a finding has told to be data
/// about a person: each such character is U+2022. Lines and columns are the file's own.
class MaskedFile {
 public:
  MaskedFile(const yaml::Source& source, const std::vector<Span>& personal);

  /// Of an offset in the file as it is; as Source::position, but quick however long the file and
  /// its lines are.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// Masked, without its line end; of a very long one the first 1,000 bytes or so.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  /// Where a character begins, and how many stand before it.
  struct Milestone {
    std::size_t offset = 0;
    std::size_t characters = 0;
  };

  [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

  const yaml::Source& source_;
  std::vector<Milestone> milestones_;
  std::vector<std::size_t> starts_;  ///< where each line of the source begins
  std::vector<std::string> lines_;
};

/// The files that findings point into, each masked once.
class MaskedFiles {
 public:
  MaskedFiles(const FileList& files, const std::vector<Finding>& findings);

  const MaskedFile& file(std::uint32_t index);

 private:
  const FileList& list_;
  std::map<std::uint32_t, std::vector<Span>> personal_;
  std::map<std::uint32_t, MaskedFile> files_;
};

}  // namespace trivsel
