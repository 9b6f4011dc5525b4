#pragma once

#include <memory>
#include <string>

#include "intake/target.hpp"
#include "model/import_map.hpp"
#include "yaml/load.hpp"

namespace trivsel {

/// The map of an import with the bytes that its texts point into. Stays where it is made.
struct ImportFile {
  std::unique_ptr<yaml::Source> source;
  std::optional<yaml::Tree> tree;
  ReadNotes notes;
  ImportMap map;
  std::vector<Finding>
      findings;  ///< in the order of the file; the import can run where none is an error

  [[nodiscard]] bool is_sound() const;
};

/// What an import of this kind can fill, and what its map must say.
struct ImportKind {
  ImportOf import = ImportOf::episodes;
  std::vector<Target> targets;
  std::vector<std::string_view> needed;  ///< names of targets
  std::vector<std::string_view> own;     ///< those that the program fills, and no column may
  bool on_one_line = false;              ///< its records stand on one line each: no prose
};

/// Reads a map and holds it against what the import can fill: unknown fields, values that a field
/// cannot have, a field named twice that holds one value. A CPR number in it is a finding too.
std::unique_ptr<ImportFile> load_import_file(std::string path, std::string bytes,
                                             const ImportKind& kind);

/// The index of a target of that name; targets.size() where there is none.
std::size_t target_index(const std::vector<Target>& targets, std::string_view name);

}  // namespace trivsel
