#include <doctest/doctest.h>

#include <sstream>

#include "cli/streams.hpp"

namespace trivsel {
namespace {

std::string refused(bool err_is_terminal) {
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  streams.err_is_terminal = err_is_terminal;
  streams.width = 40;
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, SCRATCH_DIR};
  CHECK(run({"plan", "rehearse", "--rate", "4", "--lang", "en"}, streams, environment) == 2);
  CHECK(out.str().empty());
  return err.str();
}

}  // namespace

TEST_CASE("a refusal is folded at the width of the terminal, and one line elsewhere") {
  CHECK(refused(false) ==
        "trivsel: --rate says what happens, not for how long; write --months N too: how many "
        "months the course has\n");
  CHECK(refused(true) ==
        "trivsel: --rate says what happens, not\nfor how long; write --months N too: how\nmany "
        "months the course has\n");
}

}  // namespace trivsel
