#pragma once

#include <map>
#include <string>
#include <vector>

namespace trivsel::tests {

struct Ran {
  int code = 0;
  std::string out, err;
};

/// One run of the program in a folder, with an environment of its own.
struct Program {
  std::string folder;
  std::map<std::string, std::string> variables;  ///< HOME for one
  bool on_terminal = false;                      ///< then it asks

  [[nodiscard]] Ran run(const std::vector<std::string>& words, const std::string& input = {}) const;
};

}  // namespace trivsel::tests
