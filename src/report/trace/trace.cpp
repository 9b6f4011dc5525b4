#include "report/trace/trace.hpp"

#include <fmt/format.h>

#include <set>
#include <stdexcept>
#include <unordered_map>

namespace trivsel::report {

using Json = nlohmann::ordered_json;

Json Trace::figure(Meaning meaning, Json number, const Origin& origin) {
  if (number.is_null()) return number;
  figures_.push_back({meaning, std::move(number), number_of(origin)});
  return Json::binary({}, figures_.size() - 1);
}

/// Mostly it is that of the number before.
std::size_t Trace::number_of(const Origin& origin) {
  if (!figures_.empty() && *origins_[figures_.back().origin] == origin) {
    return figures_.back().origin;
  }
  const auto [entry, is_new] = numbers_of_.try_emplace(origin, origins_.size());
  if (is_new) origins_.push_back(&entry->first);
  return entry->second;
}

/// One walk over a marked document.
class TracedDocument {
 public:
  explicit TracedDocument(const Trace& trace) : trace_(trace) {}

  /// Puts the numbers in, and remembers where. `pattern` is `at` with a star for the last index.
  void resolve(Json& value, const std::string& at, const std::string& pattern) {
    if (value.is_binary()) {
      const std::size_t figure = value.get_binary().subtype();
      value = trace_.figures_[figure].number;
      add(at, pattern, figure);
    } else if (value.is_number()) {
      throw std::logic_error(at);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (is_plain(value[i])) continue;
        resolve(value[i], fmt::format("{}/{}", at, i), at + "/*");
      }
    } else if (value.is_object()) {
      for (const auto& [key, item] : value.items()) {
        if (is_plain(item)) continue;
        const std::string step = "/" + escaped(key);
        resolve(item, at + step, pattern + step);
      }
    }
  }

  [[nodiscard]] std::string definitions(Language language) const {
    std::set<Meaning> used;
    for (const Place& place : places_) {
      for (const Number& number : place.numbers) used.insert(figure(number).meaning);
    }
    std::string out;
    for (const Meaning meaning : used) {
      const Definition& definition = definition_of(meaning);
      const Json entry = {{"unit", definition.unit.in(language)},
                          {"text", definition.text.in(language)}};
      out += line(Json(definition.id).dump() + ": " + entry.dump(), out);
    }
    return out;
  }

  /// The sets of files, named in the order of their first use; then where each number lies.
  [[nodiscard]] std::pair<std::string, std::string> sources_and_figures(
      const std::vector<std::string>& paths) const {
    std::string sources, figures;
    std::unordered_map<std::size_t, std::string> names;
    const auto add = [&](const std::string& at, const Trace::Figure& figure) {
      const auto [name, is_new] =
          names.try_emplace(figure.origin, fmt::format("s{}", names.size() + 1));
      if (is_new) {
        const Json files = paths_of(*trace_.origins_[figure.origin], paths);
        sources += line(Json(name->second).dump() + ": " + files.dump(), sources);
      }
      const Json entry = {
          {"at", at}, {"definition", definition_of(figure.meaning).id}, {"from", name->second}};
      figures += line(entry.dump(), figures);
    };
    for (const Place& place : places_) {
      if (is_shared(place)) {
        add(place.pattern, figure(place.numbers.front()));
      } else {
        for (const Number& number : place.numbers) add(number.at, figure(number));
      }
    }
    return {sources, figures};
  }

 private:
  struct Number {
    std::string at;
    std::size_t figure = 0;
  };
  /// Numbers that differ in the last index only.
  struct Place {
    std::string pattern;
    std::vector<Number> numbers;
  };

  static bool is_plain(const Json& value) {
    return value.is_string() || value.is_null() || value.is_boolean();
  }

  void add(const std::string& at, const std::string& pattern, std::size_t figure) {
    const auto [place, is_new] = by_pattern_.try_emplace(pattern, places_.size());
    if (is_new) places_.push_back({pattern, {}});
    places_[place->second].numbers.push_back({at, figure});
  }

  const Trace::Figure& figure(const Number& number) const { return trace_.figures_[number.figure]; }

  /// Several numbers, all with one definition and the same files.
  bool is_shared(const Place& place) const {
    const Trace::Figure& first = figure(place.numbers.front());
    return place.numbers.size() > 1 &&
           std::all_of(place.numbers.begin(), place.numbers.end(), [&](const Number& number) {
             return figure(number).meaning == first.meaning &&
                    figure(number).origin == first.origin;
           });
  }

  static Json paths_of(const Origin& origin, const std::vector<std::string>& paths) {
    std::set<std::string> files;
    for (const std::uint32_t file : origin.files()) files.insert(paths.at(file));
    return files;
  }

  static std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
  }

  static std::string line(const std::string& text, const std::string& before) {
    return (before.empty() ? "\n    " : ",\n    ") + text;
  }

  const Trace& trace_;
  std::vector<Place> places_;  ///< in the order of their first number
  std::unordered_map<std::string, std::size_t> by_pattern_;
};

std::string Trace::document(Json marked, const std::vector<std::string>& paths,
                            Language language) const {
  TracedDocument traced(*this);
  traced.resolve(marked, "", "");
  std::string text = marked.dump(2);
  text.resize(text.size() - 2);  // "\n}"
  const auto [sources, figures] = traced.sources_and_figures(paths);
  return text + fmt::format(
                    ",\n  \"definitions\": {{{}\n  }},\n  \"sources\": {{{}\n  }},\n"
                    "  \"numbers\": [{}\n  ]\n}}\n",
                    traced.definitions(language), sources, figures);
}

Json Trace::numbers(Json marked) const {
  TracedDocument(*this).resolve(marked, "", "");
  return marked;
}

}  // namespace trivsel::report
