#pragma once

#include "csv/encoding.hpp"
#include "model/record.hpp"

namespace trivsel {

// The map of an import: which column of another system's table becomes which field of ours.

enum class ImportOf : std::uint8_t { episodes, expenses };
enum class CellSeparator : std::uint8_t { comma, semicolon, tab };
/// The order of day, month and year in a date of numbers.
enum class DateOrder : std::uint8_t { iso, day_first, month_first };
enum class DecimalMark : std::uint8_t { comma, point };

std::span<const Choice> choices(ImportOf);
std::span<const Choice> choices(TextEncoding);
std::span<const Choice> choices(CellSeparator);
std::span<const Choice> choices(DateOrder);
std::span<const Choice> choices(DecimalMark);

/// What a cell's text stands for: no value, one, or (of a list) several.
struct ImportCode {
  std::string_view from;
  std::vector<At<std::string_view>> to;
};

struct ImportColumn : Placed {
  At<std::string_view> field;
  At<std::string_view> column;
  At<std::string_view> time;   ///< a second column, with the clock time
  At<std::string_view> value;  ///< instead of a column: the same for every row
  At<std::string_view> split;  ///< what stands between several values in one cell
  std::vector<ImportCode> codes;
  At<bool> negate;    ///< the number's sign is turned
  At<bool> key_file;  ///< the cell holds a name, and the key file knows its code
};

struct ImportSkip : Placed {
  At<std::string_view> column;
  ListOf<std::string_view> is;
};

struct ImportMap : Placed {
  At<ImportOf> import;
  At<std::string_view> system;
  At<TextEncoding> encoding;
  At<CellSeparator> separator;
  At<DateOrder> dates;
  At<DecimalMark> decimals;
  Records<ImportSkip> skip;
  Records<ImportColumn> columns;
};

const Record<ImportMap>& import_map_record();

}  // namespace trivsel
