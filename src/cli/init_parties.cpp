#include <set>

#include "cli/change.hpp"
#include "cli/init_names.hpp"
#include "cli/init_questions.hpp"
#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "text/commas.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

/// The site that a word means: by id or by name.
const NewSite* site_meant(const std::vector<NewSite>& sites, const std::string& word) {
  for (const NewSite& site : sites) {
    if (site.id == word || site.name == word || site.id == slug(word)) return &site;
  }
  return nullptr;
}

Message no_such_site(const std::string& word) {
  return say("no site is called \"{}\"", "intet sted hedder \"{}\"", word);
}

Message known_sites(const std::vector<NewSite>& sites, const std::string& word) {
  std::vector<std::string_view> ids;
  for (const NewSite& site : sites) ids.push_back(site.id);
  const auto meant = nearest(slug(word), ids);
  return meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(ids, ", ")));
}

/// Those sites; all of them where none is named.
std::vector<std::string> ids_meant(const std::vector<NewSite>& sites, const std::string& words) {
  std::vector<std::string> ids;
  for (const std::string& word : parts_at_commas(words)) {
    const NewSite* site = site_meant(sites, word);
    if (site == nullptr) refuse(no_such_site(word), known_sites(sites, word));
    ids.push_back(site->id);
  }
  if (!ids.empty()) return ids;
  for (const NewSite& site : sites) ids.push_back(site.id);
  return ids;
}

/// Adds a party; one of a name that is there already stands behind more sites.
void add_party(std::vector<NewParty>& parties, PartyKind kind, const std::string& name,
               const std::vector<std::string>& sites) {
  refuse_personal_data(name);
  const std::string id = slug(name);
  if (id.empty()) {
    refuse(say("\"{}\" needs letters or digits", "\"{}\" skal have bogstaver eller tal", name));
  }
  const auto same = std::find_if(parties.begin(), parties.end(),
                                 [&](const NewParty& party) { return party.id == id; });
  NewParty& party = same != parties.end() ? *same : parties.emplace_back();
  party.kind = kind;
  party.id = id;
  if (party.name.empty()) party.name = name;
  party.sites.insert(party.sites.end(), sites.begin(), sites.end());
}

struct PartyOption {
  std::string_view option;
  PartyKind kind;
};

constexpr PartyOption kPartyOptions[] = {{"--operator", PartyKind::operator_},
                                         {"--organisation", PartyKind::interest_organisation}};

std::string_view option_of(PartyKind kind) {
  for (const PartyOption& entry : kPartyOptions) {
    if (entry.kind == kind) return entry.option;
  }
  return {};
}

/// Two parties that would bear one id.
void refuse_doubles(const PackStart& start, const std::vector<NewParty>& parties) {
  std::set<std::string_view> ids;
  for (const StartParty& party : start.parties) {
    if (!party.of_site.is(true)) ids.insert(*party.id);
  }
  for (const NewParty& party : parties) {
    if (ids.insert(party.id).second) continue;
    refuse(say("two parties would be called {}", "to parter ville hedde {}", in_quotes(party.id)),
           Text{"give one of them another name", "giv den ene et andet navn"});
  }
}

bool asks_for(const Pack& pack, PartyKind kind) {
  if (!pack.start) return false;
  return std::any_of(
      pack.start->parties.begin(), pack.start->parties.end(),
      [&](const StartParty& party) { return party.of_site.is(true) && party.kind.is(kind); });
}

}  // namespace

std::vector<NewParty> Questions::parties_given(std::string_view option, PartyKind kind,
                                               const std::vector<NewSite>& sites) const {
  std::vector<NewParty> parties;
  for (const std::string& value : invocation_.args().list(option)) {
    const std::size_t equals = std::min(value.find('='), value.size());
    const std::string name = trimmed(std::string_view(value).substr(0, equals));
    const std::string behind = equals == value.size() ? "" : value.substr(equals + 1);
    add_party(parties, kind, name, ids_meant(sites, behind));
  }
  return parties;
}

std::vector<NewParty> Questions::one_for_each_site(const StartParty& party,
                                                   const std::vector<NewSite>& sites) {
  std::vector<NewParty> parties;
  for (const NewSite& site : sites) {
    const Message name = party.name->message();
    const std::string answer = ask(
        "",
        {.text = say("{} of {} (empty: not known)", "{} for {} (tom: vides ikke)", name, site.name),
         .help = {"its name; the same name for several sites is one party",
                  "dens navn; det samme navn for flere steder er én part"},
         .optional = true,
         .problem = no_personal_data});
    if (!answer.empty()) add_party(parties, *party.kind, answer, {site.id});
  }
  return parties;
}

std::vector<NewParty> Questions::any_number(const StartParty& party,
                                            const std::vector<NewSite>& sites) {
  std::vector<NewParty> parties;
  for (;;) {
    const std::string name =
        ask("", {.text = say("{} (empty: no more)", "{} (tom: ikke flere)", party.name->message()),
                 .help = {"its name", "dens navn"},
                 .optional = true,
                 .problem = no_personal_data});
    if (name.empty()) return parties;
    const auto unknown = [&](const std::string& answer) -> std::optional<Message> {
      for (const std::string& word : parts_at_commas(answer)) {
        if (site_meant(sites, word) != nullptr) continue;
        return say("{}; {}", "{}; {}", no_such_site(word), known_sites(sites, word));
      }
      return std::nullopt;
    };
    const std::string behind =
        ask("", {.text = {"Which sites it stands behind, with commas (empty: all)",
                          "De steder, den står bag, med komma (tom: alle)"},
                 .help = {"by name or id", "ved navn eller id"},
                 .optional = true,
                 .problem = unknown});
    add_party(parties, *party.kind, name, ids_meant(sites, behind));
  }
}

std::vector<NewParty> Questions::parties(const Pack& pack, const std::vector<NewSite>& sites) {
  for (const PartyOption& entry : kPartyOptions) {
    if (!invocation_.args().has(entry.option) || asks_for(pack, entry.kind)) continue;
    refuse(say("{1} is not for courses of {0}; leave it out",
               "{1} er ikke til forløb i {0}; udelad det", *pack.id, entry.option));
  }
  std::vector<NewParty> all;
  if (!pack.start) return all;
  for (const StartParty& party : pack.start->parties) {
    if (!party.of_site.is(true)) continue;
    const std::string_view option = option_of(*party.kind);
    std::vector<NewParty> some;
    if (!option.empty() && invocation_.args().has(option)) {
      some = parties_given(option, *party.kind, sites);
    } else if (party.optional.is(true)) {
      some = any_number(party, sites);
    } else {
      some = one_for_each_site(party, sites);
    }
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  refuse_doubles(*pack.start, all);
  return all;
}

}  // namespace trivsel
