#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "model/at.hpp"
#include "model/choice.hpp"
#include "text/language.hpp"

namespace trivsel {

enum class FieldType : std::uint8_t {
  text,
  id,
  citizen_code,
  one_of,
  date,
  local_time,
  day_or_time,
  month,
  clock_range,
  amount,
  hours,
  count,
  number,
  boolean,
  period,
  path,
  nested,
  tally,
};

/// What an id names. A reference may name one of several kinds.
enum class IdKind : std::uint32_t {
  none = 0,
  site = 1,
  party = 2,
  consultant = 4,
  citizen = 8,
  room = 16,
  group = 32,
  person = 64,
  activity = 128,
  trial = 256,
  deliverable = 512,
  measure = 1024,
  focus_area = 2048,
  development_point = 4096,
  budget_line = 8192,
  expense = 16384,
  episode = 32768,
  grant = 65536,
};
constexpr IdKind operator|(IdKind a, IdKind b) {
  return static_cast<IdKind>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool overlaps(IdKind a, IdKind b) {
  return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}
/// "activity" / "aktivitet"; of several kinds, all, joined by "or".
Message name_of(IdKind kinds);

enum class Need : std::uint8_t { optional, required };

struct RecordInfo;

/// One row of a field table: all that decoder, JSON Schema and docs say of a key.
struct FieldInfo {
  std::string_view key;
  FieldType type = FieldType::text;
  Need need = Need::optional;
  Text help;  ///< what it means, its unit; may name words of model/words.hpp in braces
  bool list = false;
  std::span<const Choice> choices;     ///< where the type is one_of or tally
  const RecordInfo* record = nullptr;  ///< where the type is nested
  IdKind defines = IdKind::none;
  bool unique = true;  ///< of what it defines; a person may hold several seats
  IdKind refers = IdKind::none;
  std::span<const std::string_view> reserved;  ///< ids that need no definition
  std::string_view required_if_key;            ///< required where that key …
  std::string_view required_if_value;          ///< … has this value
  double minimum = 0;                          ///< of count and number
  double maximum = 1e9;
  int since = 1;  ///< the `format` that brought it
  int until = 0;  ///< the last `format` that has it; 0: still there
  std::string_view renamed_from;
};

struct RecordInfo {
  std::string_view name;
  Text help;  ///< like that of a field
  std::vector<FieldInfo> fields;

  /// The index of a key's field, looked for from `hint` on, since keys mostly stand in the table's
  /// order; fields.size() where there is none.
  [[nodiscard]] std::size_t find(std::string_view key, std::size_t hint) const;
};

}  // namespace trivsel
