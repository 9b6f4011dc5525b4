#include "support/program.hpp"

#include <sstream>

#include "cli/streams.hpp"

namespace trivsel::tests {

Ran Program::run(const std::vector<std::string>& words, const std::string& input) const {
  std::istringstream in(input);
  std::ostringstream out, err;
  Streams streams{in, out, err, on_terminal, on_terminal, on_terminal};
  const Environment environment{[this](const std::string& name) -> std::optional<std::string> {
                                  const auto found = variables.find(name);
                                  return found == variables.end() ? std::nullopt
                                                                  : std::optional(found->second);
                                },
                                [] { return std::chrono::sys_seconds{}; }, folder};
  const int code = trivsel::run(words, streams, environment);
  return {code, out.str(), err.str()};
}

}  // namespace trivsel::tests
