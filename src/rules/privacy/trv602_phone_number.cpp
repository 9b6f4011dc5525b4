#include "rules/privacy/rules.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (const std::uint32_t file : episode_files(c.folder)) {
    for (const PersonalHit& hit : find_phone_numbers(c.folder.sources[file]->bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      sink.add({file, span}, Text{"a phone number", "et telefonnummer"},
               Text{"take it out: who was called is enough, as a role",
                    "fjern det: skriv i stedet, hvilken rolle der blev ringet til"})
          .personal = true;
    }
  }
}

}  // namespace

const Rule& trv602() {
  static const Rule rule = privacy_rule("TRV602", "phone-number", Level::warning, check);
  return rule;
}

}  // namespace trivsel
