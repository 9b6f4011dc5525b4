#include "cli/give_answer.hpp"

#include "files/output.hpp"

namespace trivsel {

void give_answer(Invocation& invocation, const std::string& answer) {
  const auto file = invocation.args().value("--output");
  if (!file) return invocation.print(answer);
  write_output(from_start(invocation.environment(), *file), answer);
}

}  // namespace trivsel
