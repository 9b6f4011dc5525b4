#include <set>

#include "cli/change.hpp"
#include "cli/init_questions.hpp"
#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "text/personal.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

std::optional<Message> no_personal_data(const std::string& text) {
  if (find_cpr(text).empty()) return std::nullopt;
  return Text{"a CPR number never goes into the folder", "et CPR-nummer må aldrig ind i mappen"};
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

std::vector<std::string> at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (std::string part = trimmed(text.substr(0, comma)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return parts;
}

std::string last_word(const std::string& name) {
  const std::size_t space = name.find_last_of(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

/// Its last word; all of its words where the last one alone is another's already.
std::string new_id(const std::string& name, const std::set<std::string>& taken) {
  const std::string brief = slug(last_word(name));
  return taken.contains(brief) ? slug(name) : brief;
}

std::vector<LegalBasis> legal_bases(const std::string& keys) {
  std::vector<LegalBasis> values;
  for (const std::string& key : at_commas(keys)) {
    values.push_back(require_choice<LegalBasis>("--legal-basis", key));
  }
  return values;
}

std::string labels_of(const std::vector<LegalBasis>& values, Language language) {
  std::string out;
  for (const LegalBasis value : values) {
    out += out.empty() ? "" : ", ";
    out += label_of(value).in(language);
  }
  return out;
}

/// What is wrong with a list of sites' names.
std::optional<Message> wrong_names(const std::string& text, int most) {
  if (const auto problem = no_personal_data(text)) return problem;
  std::set<std::string> ids;
  for (const std::string& name : at_commas(text)) {
    const std::string id = new_id(name, ids);
    if (id.empty()) {
      return say("\"{}\" needs letters or digits", "\"{}\" skal have bogstaver eller tal", name);
    }
    if (!ids.insert(id).second) {
      return say("\"{}\" stands twice", "\"{}\" står to gange", name);
    }
  }
  if (ids.size() <= static_cast<std::size_t>(most)) return std::nullopt;
  return say("there are {} of them, and at most {} take part",
             "der er {}, og der deltager højst {}", ids.size(), most);
}

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
  for (const std::string& word : at_commas(words)) {
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

NewSite Questions::one_site() {
  NewSite site;
  site.name = given_or_ask("--site", {.text = {"The site's name", "Tilbuddets navn"},
                                      .help = {"as people call it", "som det kaldes"},
                                      .problem = no_personal_data});
  site.id = slug(last_word(site.name));
  site.legal_bases = legal_bases(given_list_or_ask(
      "--legal-basis",
      {.text = {"Legal basis (several with commas)", "Lovgrundlag (flere med komma)"},
       .help = {"what law the site is run by", "hvilken lov tilbuddet drives efter"},
       .choices = choices_of<LegalBasis>(),
       .several = true}));
  return site;
}

std::vector<std::string> Questions::site_names(const StartSites& sites) {
  const int most = sites.to.value_or(100);
  const std::vector<std::string> given = invocation_.args().list("--site");
  if (!given.empty()) {
    const std::string all = fmt::format("{}", fmt::join(given, ","));
    if (const auto problem = wrong_names(all, most)) refuse(*problem);
    return at_commas(all);
  }
  const Message text = say("The sites' names, {} to {}, with commas",
                           "Stedernes navne, {} til {}, med komma", sites.from.value_or(1), most);
  return at_commas(ask("--site", {.text = text,
                                  .help = {"as people call them; more can be added later",
                                           "som de kaldes; flere kan tilføjes senere"},
                                  .problem = [most](const std::string& answer) {
                                    return wrong_names(answer, most);
                                  }}));
}

/// On a terminal each site has its own answer, the last one's where it is empty.
std::vector<LegalBasis> Questions::legal_bases_of(const NewSite& site, const std::string& usual) {
  return legal_bases(
      ask("--legal-basis", {.text = say("Legal basis of {}", "Lovgrundlag for {}", site.name),
                            .help = {"what law the site is run by; several with commas",
                                     "hvilken lov stedet drives efter; flere med komma"},
                            .fallback = usual,
                            .choices = choices_of<LegalBasis>(),
                            .several = true,
                            .listed = usual.empty()}));
}

std::vector<NewSite> Questions::sites(const Pack& pack) {
  if (!pack.start || !pack.start->sites) {
    if (invocation_.args().list("--site").size() > 1) {
      refuse(
          say("courses of {} begin with one site", "forløb i {} begynder med ét tilbud", *pack.id),
          Text{"name one; add the others to course.yaml",
               "angiv ét; tilføj de andre i course.yaml"});
    }
    return {one_site()};
  }
  const StartSites& wanted = *pack.start->sites;
  std::vector<NewSite> sites;
  std::set<std::string> ids;
  for (const std::string& name : site_names(wanted)) {
    sites.push_back({new_id(name, ids), name, {}});
    ids.insert(sites.back().id);
  }
  const std::vector<std::string> given = invocation_.args().list("--legal-basis");
  std::string usual;
  for (NewSite& site : sites) {
    site.legal_bases = given.empty() ? legal_bases_of(site, usual)
                                     : legal_bases(fmt::format("{}", fmt::join(given, ",")));
    usual = labels_of(site.legal_bases, invocation_.language());
  }
  if (sites.size() < static_cast<std::size_t>(wanted.from.value_or(1))) {
    invocation_.tell(
        say("{} of the {} to {} sites so far; the others are added to course.yaml "
            "and groups.yaml",
            "foreløbig {} af de {} til {} steder; de øvrige tilføjes i course.yaml og "
            "groups.yaml",
            sites.size(), *wanted.from, *wanted.to));
  }
  return sites;
}

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
      for (const std::string& word : at_commas(answer)) {
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
