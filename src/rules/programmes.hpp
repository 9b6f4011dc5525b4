#pragma once

#include "rules/demand.hpp"

namespace trivsel {

/// Where programmes are taken from, beside those that the program carries.
struct ProgrammeSources {
  std::string directory;       ///< --programme-dir; empty: none
  std::string shown;           ///< the directory as messages name it; empty: as it is
  bool built_in_only = false;  ///< a folder's own `programmes/` counts for nothing
};

/// The programmes that can be named where one stands. In the order in which they are looked for:
/// those of --programme-dir, which may bear any id; those that the program carries; those of the
/// folder's own `programmes/`, which may bear no id of the others. A pack extends one that is
/// looked for before it, so no two can extend each other.
class Programmes {
 public:
  /// `folder` may be null, and must outlive this. MachineError where the directory of the sources
  /// cannot be opened.
  Programmes(ProgrammeSources sources, const CourseFolder* folder);

  /// All ids, sorted. Of files in the wrong place or of the wrong kind, none.
  [[nodiscard]] std::vector<std::string> ids() const;

  /// Files of the directory and of the folder's `programmes/` that end as one does, and that no id
  /// can name.
  [[nodiscard]] std::vector<std::string> misnamed() const;

  /// The programme of that id with what it extends; null where none is called so. All that is wrong
  /// with it stands in its faults. Places in a folder's own pack are the folder's; those in one of
  /// the directory bear the index of a file to come, one past the folder's last.
  [[nodiscard]] std::unique_ptr<LoadedPack> find(std::string_view id) const;

  /// The folder's own, whatever they are called, in the order of their files.
  [[nodiscard]] std::vector<std::unique_ptr<LoadedPack>> own_packs() const;

  /// "the program itself, programmes/ and DIR"
  [[nodiscard]] Message places() const;

 private:
  struct OwnFile {
    std::string id;
    std::uint32_t file = 0;
  };

  void list_directory();
  void list_folder();
  [[nodiscard]] std::unique_ptr<LoadedPack> in_directory(std::string_view id) const;
  [[nodiscard]] std::unique_ptr<LoadedPack> read_own(const OwnFile& own) const;
  [[nodiscard]] const std::string& shown_directory() const {
    return sources_.shown.empty() ? sources_.directory : sources_.shown;
  }
  void finish(LoadedPack& pack, std::string_view id) const;
  [[nodiscard]] bool is_taken(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> extensible(const LoadedPack& pack) const;

  ProgrammeSources sources_;
  const CourseFolder* folder_;
  std::vector<std::string> in_directory_;
  std::vector<std::string> misnamed_;
  std::vector<OwnFile> in_folder_;
};

/// Whether enough of a pack could be read to judge by it: its id, edition and name.
bool is_usable(const LoadedPack& pack);

/// What holds for a course.
struct CourseProgramme {
  std::unique_ptr<LoadedPack> pack;  ///< null where none is named, known or usable
  Demands demands;                   ///< at the least the rules that always hold

  [[nodiscard]] const Pack* get() const { return pack ? &pack->pack : nullptr; }
};

/// The one place that decides which programme holds for a folder. Adds to the folder's findings
/// what is wrong with its own packs, and with one of the directory that the course uses; TRV011
/// where nobody knows the programme that the course names. A folder of a newer format gets none.
CourseProgramme programme_of(CourseFolder& folder, const ProgrammeSources& sources);

}  // namespace trivsel
