#include "rules/privacy/rules.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (const std::uint32_t file : episode_files(c.folder)) {
    for (const PersonalHit& hit : find_email_addresses(c.folder.sources[file]->bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      sink.add({file, span}, Text{"an e-mail address", "en e-mailadresse"},
               Text{"take it out: who was written to is enough, as a role",
                    "fjern den: skriv i stedet, hvilken rolle der blev skrevet til"})
          .personal = true;
    }
  }
}

}  // namespace

const Rule& trv603() {
  static const Rule rule = privacy_rule("TRV603", "e-mail-address", Level::warning, check);
  return rule;
}

}  // namespace trivsel
