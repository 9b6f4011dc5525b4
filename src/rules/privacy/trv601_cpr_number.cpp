#include "rules/privacy/rules.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

constexpr Text kHelp{
    "take it out, and out of git's history; write the citizen's code instead",
    "fjern det, også fra gits historik; skriv borgerens kode i stedet"};

void report(const PersonalHit& hit, Where where, Sink& sink) {
  const Text control{"; its control digit fits", "; kontrolcifferet passer"};
  const Text nothing{"", ""};
  const bool bare = hit.kind == PersonalHit::Kind::cpr_bare;
  sink.weaker(bare ? Level::warning : Level::error, where,
              say("{}{}", "{}{}",
                  bare ? Text{"ten digits that could be a CPR number", "ti cifre, der kan være et CPR-nummer"}
                       : Text{"a CPR number", "et CPR-nummer"},
                  hit.modulus_11 ? control : nothing),
              kHelp);
}

void check(const Case& c, Sink& sink) {
  for (std::uint32_t file = 0; file < c.folder.sources.size(); ++file) {
    const yaml::Source& source = *c.folder.sources[file];
    for (const PersonalHit& hit : find_cpr(source.bytes())) {
      const Span span{static_cast<std::uint32_t>(hit.begin), static_cast<std::uint32_t>(hit.end)};
      report(hit, {file, span}, sink);
    }
    for (const PersonalHit& hit : find_cpr(source.path())) report(hit, {file, {}}, sink);
  }
}

}  // namespace

const Rule& trv601() {
  static const Rule rule = make_rule({.code = "TRV601",
                                      .name = "cpr-number",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::application,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
