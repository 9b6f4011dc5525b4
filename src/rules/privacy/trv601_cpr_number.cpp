#include <set>

#include "rules/privacy/escapes.hpp"
#include "rules/privacy/rules.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

constexpr Text kFits{"; its control digit fits", "; kontrolcifferet passer"};
constexpr Text kDoesNotFit{"", ""};

Finding& report_sure(const PersonalHit& hit, Where where, Sink& sink) {
  return sink.add(where,
                  say("a CPR number{}", "et CPR-nummer{}", hit.modulus_11 ? kFits : kDoesNotFit),
                  say("take it out, and out of git's history; write {} code instead",
                      "fjern det, også fra gits historik; skriv {} kode i stedet",
                      sink.words().citizen.of_the));
}

Finding& report_doubtful(const PersonalHit& hit, Where where, Sink& sink) {
  return sink.weaker(
      Level::warning, where,
      say("ten digits that could be a CPR number, or part of another number or amount{}",
          "ti cifre, der kan være et CPR-nummer eller en del af et andet tal eller beløb{}",
          hit.modulus_11 ? kFits : kDoesNotFit),
      Text{"if they are one, take them out, and out of git's history",
           "er de et CPR-nummer, så fjern dem, også fra gits historik"});
}

Finding& report(const PersonalHit& hit, Where where, Sink& sink) {
  return hit.kind == PersonalHit::Kind::cpr ? report_sure(hit, where, sink)
                                            : report_doubtful(hit, where, sink);
}

/// Numbers that show only when escapes are read. No mask knows their bytes, so the finding says so.
void check_escapes(std::string_view bytes, std::uint32_t file, Sink& sink) {
  const Unescaped plain = without_escapes(bytes);
  for (const PersonalHit& hit : find_cpr(plain.text)) {
    const Span span{plain.offsets[hit.begin], plain.offsets[hit.end]};
    const bool seen_already = span.end - span.begin == hit.end - hit.begin;
    if (!seen_already) report(hit, {file, span}, sink).personal = true;
  }
}

/// A folder's name stands in the path of each file below it, and is told once.
void check_path(std::string_view path, std::uint32_t file, std::set<std::string_view>& told,
                Sink& sink) {
  for (const PersonalHit& hit : find_cpr(path)) {
    const std::size_t end = std::min(path.find('/', hit.end), path.size());
    if (told.insert(path.substr(0, end)).second) report(hit, {file, {}}, sink);
  }
}

void check(const Case& c, Sink& sink) {
  std::set<std::string_view> told;
  for (std::uint32_t file = 0; file < c.folder.sources.size(); ++file) {
    const yaml::Source& source = *c.folder.sources[file];
    for (const PersonalHit& hit : find_cpr(source.bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      report(hit, {file, span}, sink);
    }
    check_escapes(source.bytes(), file, sink);
    check_path(source.path(), file, told, sink);
  }
}

}  // namespace

const Rule& trv601() {
  static const Rule rule = privacy_rule("TRV601", "cpr-number", Level::error, check);
  return rule;
}

}  // namespace trivsel
