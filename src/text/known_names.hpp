#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace trivsel {

/// A name that stands in a text.
struct NameHit {
  std::size_t begin = 0, end = 0;  ///< byte offsets, end exclusive
  bool sure = true;                ///< false: the name is also a word, and stands as a name would
};

/// The names of people who must not be written anywhere, each as one or several words. First and
/// last names are looked for apart, so that `Bo` is found where `Bo Birk` is known.
class KnownNames {
 public:
  KnownNames() = default;
  explicit KnownNames(const std::vector<std::string>& names);

  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Whole words of a text that are one of the names, upper and lower case alike, Danish letters
  /// included; `Ida` in `Idas` is one (a genitive). A name that is also a Danish word counts only
  /// with a capital inside a sentence. In order of place. Words of one letter are no names.
  [[nodiscard]] std::vector<NameHit> find_in(std::string_view text) const;

 private:
  std::unordered_set<std::string> words_;  ///< in lower case
};

}  // namespace trivsel
