#pragma once

#include "cli/invocation.hpp"
#include "report/series/split.hpp"

namespace trivsel {

/// What `report --series` was asked for.
struct SeriesRequest {
  /// What stands along the chart, or in the table.
  enum class By : std::uint8_t {
    month,
    week,
    event,
    weekday_hour,
    against,
    site,
    place,
    trigger,
    legal_basis,
  };
  report::SeriesKey key;
  By by = By::month;
  bool by_given = false;  ///< else the rule may turn months into events
  std::optional<report::SplitBy> split;
  std::string measure;  ///< id of a measure; empty: events are asked for

  [[nodiscard]] bool is_time() const { return by <= By::event; }
};

/// Reads `--series kind=violence,by=month,…`; CommandError (usage) with the nearest name for a key
/// or a value that there is not, or for what does not go together.
SeriesRequest read_series_request(const Arguments& arguments);

/// Ends the command: what cannot be said for the key, and which of those known was meant, or what
/// they are. CommandError (usage).
[[noreturn]] void refuse_value(std::string_view key, const Message& what, std::string_view value,
                               const std::vector<std::string_view>& known);

/// The keys and their values, for the help.
Text series_help();

}  // namespace trivsel
