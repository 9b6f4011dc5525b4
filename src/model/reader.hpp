#pragma once

#include <list>
#include <string>
#include <vector>

#include "model/field.hpp"
#include "model/finding.hpp"
#include "values/amount.hpp"
#include "values/date.hpp"
#include "yaml/tree.hpp"

namespace trivsel {

struct Definition {
  IdKind kind = IdKind::none;
  std::string_view id;
  Where where;
  bool unique = true;
};

struct Reference {
  const FieldInfo* field = nullptr;
  std::string_view id;
  Where where;
  Where record{};  ///< the outermost list's record (or the episode) that it stands in; may be empty
};

/// What was found of a record's keys.
struct KeysRead {
  const RecordInfo* record = nullptr;
  std::vector<bool> seen;  ///< by field
  std::vector<const yaml::Node*> unknown;
};

/// What reading one file leaves beside the records themselves.
struct ReadNotes {
  std::vector<Finding> findings;
  std::vector<Definition> definitions;
  std::vector<Reference> references;
  std::vector<Where> unsound;    ///< records of lists that a finding concerns
  std::list<std::string> texts;  ///< values that stand nowhere in the bytes as they read
};

/// Minutes since midnight of `HH:MM-HH:MM`.
struct ClockRange {
  int from = 0;
  int to = 0;
  friend bool operator==(const ClockRange&, const ClockRange&) = default;
};

struct Tally {
  std::size_t choice = 0;  ///< index into the field's choices
  int count = 0;
};

/// How many findings the reading of one file lists; one more says that there are others.
inline constexpr std::size_t kMostFindings = 200;

/// Takes values out of a tree by their strict forms. What cannot be taken becomes a finding of
/// TRV002-TRV006 or TRV014, and the value is `spoiled`. A text of nothing but spaces counts as not
/// written. A citizen that is not written as a code is taken as it stands, as nobody's id: TRV605
/// judges it.
class Reader {
 public:
  Reader(const yaml::Source& source, const yaml::Tree& tree, std::uint32_t file, ReadNotes& result)
      : source_(source), tree_(tree), file_(file), result_(result) {}

  void read(const FieldInfo& field, const yaml::Node& node, At<std::string_view>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<Date>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<LocalTime>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<DayOrTime>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<Month>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<ClockRange>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<Amount>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<Hours>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<int>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<double>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<bool>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<Period>& out);
  void read(const FieldInfo& field, const yaml::Node& node, At<std::vector<Tally>>& out);

  /// Reads a plain value only to see whether it has its field's form.
  void try_read(const FieldInfo& field, const yaml::Node& node);

  template <class E>
    requires std::is_enum_v<E>
  void read(const FieldInfo& field, const yaml::Node& node, At<E>& out) {
    out.where = where(node.span);
    out.state = State::spoiled;
    const std::size_t index = choice_index(field, node);
    if (index == field.choices.size()) return;
    out.value = static_cast<E>(index);
    out.state = State::sound;
  }

  template <class T>
  void read_list(const FieldInfo& field, const yaml::Node& node, ListOf<T>& out) {
    out.where = where(node.span);
    out.state = State::spoiled;
    if (!is_list(field, node)) return;
    out.state = State::sound;
    out.items.reserve(tree_.child_count(node));
    for (const yaml::Node& child : tree_.children(node)) {
      At<T> item;
      read(field, child, item);
      if (item) {
        out.items.push_back(item);
      } else {
        out.state = State::spoiled;
      }
    }
  }

  [[nodiscard]] const yaml::Tree& tree() const { return tree_; }
  [[nodiscard]] Where where(Span span) const { return {file_, span}; }
  /// True where the node is a map; else a finding.
  bool is_map(const RecordInfo& record, const yaml::Node& node);
  bool is_list(const FieldInfo& field, const yaml::Node& node);
  /// TRV003 where the record has keys that must stand; says whether it has.
  bool note_empty_file(const RecordInfo& record);
  /// TRV003 for each key that must stand and does not, unless an unknown key was probably it.
  void check_needs(const KeysRead& keys, const yaml::Node& map, Where head);
  /// TRV002, with the key that was probably meant: a near one that the map does not hold already.
  void note_unknown_keys(const KeysRead& keys);
  /// The first of two equal keys is read; TRV007 has spoken, and the record is unsound.
  void note_repeated_key() { ++repeated_keys_; }
  /// A finding to be filled in; past kMostFindings of one file it is counted and forgotten.
  Finding& add(std::string_view rule, Span span, Message message, Message help);
  /// A list's record is read: it is marked where it is unsound, and its references know it.
  void close_record(Where record, bool sound, std::size_t first_reference);
  [[nodiscard]] std::size_t reference_count() const { return result_.references.size(); }
  [[nodiscard]] std::size_t problem_count() const { return problems_ + repeated_keys_; }

 private:
  /// The scalar's text; false (and a finding) where the node is a list or a map, or empty.
  bool scalar(const FieldInfo& field, const yaml::Node& node, std::string_view& text);
  std::size_t choice_index(const FieldInfo& field, const yaml::Node& node);
  void wrong_form(const FieldInfo& field, const yaml::Node& node, Message message);
  bool is_trap(const FieldInfo& field, const yaml::Node& node);
  template <class T>
  void read_dated(const FieldInfo& field, const yaml::Node& node, At<T>& out,
                  std::optional<T> (*parse)(std::string_view));
  bool check_time(Span span, LocalTime time);
  bool is_unquoted_number(const FieldInfo& field, const yaml::Node& node);
  std::optional<AmountResult> read_decimal(const FieldInfo& field, const yaml::Node& node,
                                           AmountResult (*parse)(std::string_view));
  void note_id(const FieldInfo& field, std::string_view id, Where at);
  std::string_view keep(std::string_view text);

  const yaml::Source& source_;
  const yaml::Tree& tree_;
  std::uint32_t file_;
  ReadNotes& result_;
  std::size_t problems_ = 0;
  std::size_t repeated_keys_ = 0;
  Finding forgotten_;
};

}  // namespace trivsel
