#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/origin.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

/// Gives every number of a report's JSON its definition and the files that it came from. A report's
/// JSON is built with marks in the place of its numbers; `document` puts the numbers in, and lists
/// them. A number that is no mark ends the program: nobody could say what it is.
class Trace {
 public:
  using Json = nlohmann::ordered_json;

  Trace() = default;
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;

  /// A mark for the number; null where that is null.
  Json figure(Meaning meaning, Json number, const Origin& origin);
  template <class T>
  Json figure(Meaning meaning, const std::optional<T>& number, const Origin& origin) {
    return number ? figure(meaning, Json(*number), origin) : Json();
  }

  /// The document, two spaces a level, with `definitions`, `sources` and `numbers` at its end, a
  /// line each. `paths` has the files that origins count through.
  [[nodiscard]] std::string document(Json marked, const std::vector<std::string>& paths,
                                     Language language) const;
  /// The same value with numbers only.
  [[nodiscard]] Json numbers(Json marked) const;

 private:
  struct Figure {
    Meaning meaning = Meaning::report_version;
    Json number;
    std::size_t origin = 0;  ///< which of the origins
  };
  friend class TracedDocument;

  std::size_t number_of(const Origin& origin);

  std::vector<Figure> figures_;
  std::vector<const Origin*> origins_;        ///< each once, in the order of their first use
  std::map<Origin, std::size_t> numbers_of_;  ///< the same, by their files
};

}  // namespace trivsel::report
