#include "rules/entry/rules.hpp"
#include "rules/entry/site_words.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<PartyKind> kinds;
  At<bool> per_site;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who takes part beside the {site.many}", "hvem der deltager foruden {site.many}"},
      {choice_list("kinds", &Params::kinds, {"a party of one of these", "en part af en af disse"})
           .required(),
       scalar("per_site", FieldType::boolean, &Params::per_site,
              {"one for each {site.one}; else one for {course.the}",
               "én pr. {site.one}; ellers én for {course.the}"})}};
  return table;
}

/// A party that names no site takes part for all of them.
bool takes_part_for(const Party& party, const Params& params, std::string_view site) {
  if (!party.kind || !params.kinds.contains(*party.kind)) return false;
  return site.empty() || party.sites.empty() || party.sites.contains(site);
}

bool has_party(const Course& course, const Params& params, std::string_view site) {
  return std::any_of(course.parties.begin(), course.parties.end(),
                     [&](const Party& party) { return takes_part_for(party, params, site); });
}

Message kinds_in_words(const Params& params, const Words& words) {
  Message all;
  for (const At<PartyKind>& kind : params.kinds) {
    const Message name = words.label(*kind);
    all = all.empty() ? name : say("{} or {}", "{} eller {}", all, name);
  }
  return all;
}

Message help_for(const Params& params, std::string_view site) {
  const std::string_view kind = key_of(*params.kinds.items.front());
  if (site.empty()) {
    return say("write it under `parties:`, e.g. {{id: …, kind: {}, name: …}}",
               "skriv den under `parties:`, fx {{id: …, kind: {}, name: …}}", kind);
  }
  return say("write it under `parties:`, e.g. {{id: …, kind: {}, name: …, sites: [{}]}}",
             "skriv den under `parties:`, fx {{id: …, kind: {}, name: …, sites: [{}]}}", kind,
             site);
}

void check_site(const Case& c, const Params& params, const Site& site, Sink& sink) {
  if (!site.id || has_party(c.folder.course, params, *site.id)) return;
  sink.add(site.head,
           say("nobody takes part for {}: no {} is named",
               "ingen deltager for {}: der er ikke angivet nogen {}", *site.id,
               kinds_in_words(params, c.words)),
           help_for(params, *site.id));
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  if (params.per_site.is(true)) {
    for (const Site& site : course.sites) check_site(c, params, site, sink);
    return;
  }
  if (has_party(course, params, {})) return;
  sink.about_file(c, "course.yaml",
                  say("no {} takes part in {}", "der deltager ingen {} i {}",
                      kinds_in_words(params, c.words), c.words.course.the),
                  help_for(params, {}));
}

/// The kinds of those that take part for a site, each once.
Message kinds_beside(const Course& course, const Params& params, std::string_view site,
                     const Words& words) {
  Message all;
  for (const At<PartyKind>& kind : params.kinds) {
    const bool there =
        std::any_of(course.parties.begin(), course.parties.end(), [&](const Party& party) {
          return party.kind.is(*kind) && takes_part_for(party, params, site);
        });
    if (there) all = listed(all, words.label(*kind));
  }
  return all;
}

Message met(const Case& c, const Params& params) {
  const Course& course = c.folder.course;
  if (!params.per_site.is(true)) {
    return say("these take part too: {}", "desuden deltager: {}",
               kinds_beside(course, params, {}, c.words));
  }
  Message all;
  for (const Site& site : course.sites) {
    if (!site.id) continue;
    all = listed(all, say("\"{}\" takes part with: {}", "\"{}\" deltager sammen med: {}", *site.id,
                          kinds_beside(course, params, *site.id, c.words)));
  }
  return all;
}

}  // namespace

const Rule& trv110() {
  static const Rule rule = make_rule<Params>({.code = "TRV110",
                                              .name = "party-missing",
                                              .from = Stage::application,
                                              .reads = Part::course},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
