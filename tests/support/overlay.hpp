#pragma once

#include <map>
#include <string>

namespace trivsel::tests {

/// A folder in memory: paths to bytes.
using Files = std::map<std::string, std::string>;

/// All regular files below a folder.
Files read_tree(const std::string& folder);
void write_tree(const std::string& folder, const Files& files);

/// Lays a fragment over a YAML file of ours. A top-level key of the fragment takes the place of the
/// file's, or is added; but entries of a list (`  - id: x …` or `  - {id: x, …}`) take the place of
/// those with the same id, and are appended where there is none. `  - {id: x, absent: true}` takes
/// an entry away. `key: # whole` replaces a list as a whole.
std::string overlay(const std::string& file, const std::string& fragment);

}  // namespace trivsel::tests
