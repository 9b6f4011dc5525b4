#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/words.hpp"
#include "programme/draft_skeleton.hpp"
#include "programme/pack_start.hpp"
#include "yaml/load.hpp"

namespace trivsel {

enum class Stage : std::uint8_t { application, submitted, running, closed };
std::span<const Choice> choices(Stage);
std::span<const Choice> choices(Level);

struct PackDocument : Placed {
  At<std::string_view> id;
  At<std::string_view> title;
  At<std::string_view> publisher;
  At<Date> date;  ///< absent where the document bears none
};

/// Where a demand stands, and what it says in our own words.
struct PackSource : Placed {
  At<std::string_view> document;
  At<std::string_view> section;
  At<std::string_view> en, da;
};

/// One demand of the programme: a rule with its parameters.
struct PackRule : Placed {
  At<std::string_view> rule;  ///< TRV203
  At<std::string_view> id;    ///< of the demand, e.g. team-roles
  At<Level> level;
  At<Stage> from;  ///< the first stage it bites at; absent: the rule's own
  std::optional<PackSource> source;
  std::optional<PackText> interpretation;
  At<const yaml::Node*> params;
};

/// What a document says and the program does not check, and why.
struct PackUnchecked : Placed {
  std::optional<PackSource> source;
  std::optional<PackText> because;
};

struct PackOutcome : Placed {
  At<std::string_view> id;
  At<std::string_view> en, da;
};

/// A word that the programme has its own for, in all forms that texts use of it.
struct PackLabel : Placed {
  At<Word> key;
  std::array<std::optional<PackText>, kWordForms> forms;  ///< in the order of WordForm

  [[nodiscard]] const std::optional<PackText>& in(WordForm form) const {
    return forms[static_cast<std::size_t>(form)];
  }
  /// How a list names the word: its first form; null where it has none.
  [[nodiscard]] const PackText* name() const;
};

/// What a programme demands. All data: the program knows no programme by name.
struct Pack : Placed {
  At<int> format;
  At<std::string_view> id;
  At<std::string_view> extends;  ///< the programme whose demands it adds to; absent: none
  At<std::string_view> edition;
  std::optional<PackText> name;
  std::optional<PackText> summary;
  At<int> usual_months;               ///< how long a course typically is
  ListOf<TargetGroup> target_groups;  ///< whom it is for; what `init` writes of a site
  Records<PackDocument> documents;
  Records<PackOutcome> outcomes;
  Records<PackLabel> labels;
  std::optional<PackStart> start;      ///< absent: `init` writes what every course has
  std::optional<DraftSkeleton> draft;  ///< absent: the programme's plan cannot be drafted
  Records<PackRule> rules;
  Records<PackUnchecked> not_checked;

  [[nodiscard]] const PackDocument* document(std::string_view id) const;
  [[nodiscard]] const PackOutcome* outcome(std::string_view id) const;
};

const Record<Pack>& pack_record();

/// Where a pack comes from, in the order of trust.
enum class PackOrigin : std::uint8_t {
  built_in,   ///< carried by the program
  directory,  ///< of --programme-dir: the user's own word
  folder,     ///< of the folder that is looked at: only ever adds demands
};

/// A pack with the bytes its texts point into. Stays where it is made.
struct LoadedPack {
  PackOrigin origin = PackOrigin::built_in;
  std::uint32_t file = 0;            ///< of a folder's own: which of the folder's files it is
  std::unique_ptr<LoadedPack> base;  ///< what it extends; null: nothing
  std::unique_ptr<yaml::Source> source;
  std::optional<yaml::Tree> tree;
  std::vector<yaml::Problem> problems;
  ReadNotes notes;
  Pack pack;
  std::string sha256;
  /// Of a pack that is not built in: all that is wrong with it, as findings.
  std::vector<Finding> faults;

  /// Read without a problem.
  [[nodiscard]] bool sound() const { return tree && problems.empty() && notes.findings.empty(); }
};

/// Reads a pack's bytes. `file` is the index that its places bear.
std::unique_ptr<LoadedPack> load_pack(std::string path, std::string bytes, yaml::Trust trust,
                                      std::uint32_t file = 0);

/// Ids of the programmes that the program carries, sorted.
std::vector<std::string_view> built_in_programmes();

/// The built-in programme of that id; null where there is none.
std::unique_ptr<LoadedPack> built_in_pack(std::string_view id);

}  // namespace trivsel
