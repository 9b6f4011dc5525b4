#include "model/citizen_code.hpp"
#include "rules/privacy/rules.hpp"

namespace trivsel {
namespace {

/// What is written may be a name, so no output repeats it, unless it is a slip of a code.
void check_code(const At<std::string_view>& citizen, Sink& sink) {
  if (is_citizen_code(*citizen)) return;
  const auto meant = meant_citizen_code(*citizen);
  Message help = Text{"write a code as B-07, and keep what it stands for outside the folder",
                      "skriv en kode som B-07, og opbevar uden for mappen, hvem den står for"};
  if (meant) help = say("write it as {}", "skriv den som {}", *meant);
  sink.add(citizen.where,
           say("{} is written as something other than a code",
               "{} er skrevet som andet end en kode", sink.words().citizen.a),
           std::move(help))
      .personal = !meant;
}

void check(const Case& c, Sink& sink) {
  for (const At<std::string_view>& citizen : c.folder.course.citizens) check_code(citizen, sink);
  for (const Episode& episode : c.folder.episodes) {
    for (const At<std::string_view>& citizen : episode.citizens) check_code(citizen, sink);
  }
}

}  // namespace

const Rule& trv605() {
  static const Rule rule = privacy_rule("TRV605", "citizen-code", Level::error, check);
  return rule;
}

}  // namespace trivsel
