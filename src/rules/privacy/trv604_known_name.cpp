#include <set>

#include "rules/privacy/rules.hpp"

namespace trivsel {
namespace {

/// No output repeats the name: whoever reads it may not have the key.
void report(const NameHit& hit, Where where, Sink& sink) {
  const Text help{"write the citizen's code instead, and take the name out of git's history",
                  "skriv borgerens kode i stedet, og fjern navnet fra gits historik"};
  Finding& finding =
      hit.sure ? sink.add(where, Text{"a name of the key file", "et navn fra nøglefilen"}, help)
               : sink.weaker(Level::warning, where,
                             Text{"a word that is also a name of the key file",
                                  "et ord, der også er et navn fra nøglefilen"},
                             help);
  finding.personal = true;
}

/// A folder's name stands in the path of each file below it, and is told once.
void check_path(const KnownNames& names, std::string_view path, std::uint32_t file,
                std::set<std::string_view>& told, Sink& sink) {
  for (const NameHit& hit : names.find_in(path)) {
    const std::size_t end = std::min(path.find('/', hit.end), path.size());
    if (hit.sure && told.insert(path.substr(0, end)).second) report(hit, {file, {}}, sink);
  }
}

void check(const Case& c, Sink& sink) {
  if (c.names == nullptr || c.names->empty()) return;
  std::set<std::string_view> told;
  for (std::uint32_t file = 0; file < c.folder.sources.size(); ++file) {
    const yaml::Source& source = *c.folder.sources[file];
    for (const NameHit& hit : c.names->find_in(source.bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      report(hit, {file, span}, sink);
    }
    check_path(*c.names, source.path(), file, told, sink);
  }
}

}  // namespace

const Rule& trv604() {
  static const Rule rule = privacy_rule("TRV604", "known-name", Level::error, check);
  return rule;
}

}  // namespace trivsel
