#include <set>

#include "cli/init_names.hpp"
#include "cli/init_questions.hpp"
#include "cli/tool.hpp"
#include "text/commas.hpp"
#include "text/slug.hpp"

namespace trivsel {
namespace {

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
  for (const std::string& key : parts_at_commas(keys)) {
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
std::optional<Message> wrong_names(const std::vector<std::string>& names, int most) {
  std::set<std::string> ids;
  for (const std::string& name : names) {
    if (const auto problem = no_personal_data(name)) return problem;
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

}  // namespace

NewSite Questions::one_site() {
  NewSite site;
  site.name =
      given_or_ask("--site", {.text = capitalised(say("{} name", "{} navn", words_.site.of_the)),
                              .help = {"as people call it", "som det kaldes"},
                              .problem = no_personal_data});
  site.id = slug(last_word(site.name));
  site.legal_bases = legal_bases(given_list_or_ask(
      "--legal-basis",
      {.text = {"Legal basis (several with commas)", "Lovgrundlag (flere med komma)"},
       .help = say("what law {} is run by", "hvilken lov {} drives efter", words_.site.the),
       .choices = choices_of<LegalBasis>(),
       .several = true}));
  return site;
}

std::vector<std::string> Questions::site_names(const StartSites& sites) {
  const int most = sites.to.value_or(100);
  std::vector<std::string> given = invocation_.args().list("--site");
  if (!given.empty()) {
    if (const auto problem = wrong_names(given, most)) refuse(*problem);
    return given;
  }
  const Message text =
      say("Names of the {}, {} to {}, with commas", "Navne på {}, {} til {}, med komma",
          words_.site.many, sites.from.value_or(1), most);
  return parts_at_commas(ask("--site", {.text = text,
                                        .help = {"as people call them; more can be added later",
                                                 "som de kaldes; flere kan tilføjes senere"},
                                        .problem = [most](const std::string& answer) {
                                          return wrong_names(parts_at_commas(answer), most);
                                        }}));
}

/// On a terminal each site has its own answer, the last one's where it is empty.
std::vector<LegalBasis> Questions::legal_bases_of(const NewSite& site, const std::string& usual) {
  return legal_bases(
      ask("--legal-basis",
          {.text = say("Legal basis of {}", "Lovgrundlag for {}", site.name),
           .help = say("what law {} is run by; several with commas",
                       "hvilken lov {} drives efter; flere med komma", words_.site.the),
           .fallback = usual,
           .choices = choices_of<LegalBasis>(),
           .several = true,
           .listed = usual.empty()}));
}

std::vector<NewSite> Questions::sites(const Pack& pack) {
  if (!pack.start || !pack.start->sites) {
    if (invocation_.args().list("--site").size() > 1) {
      refuse(say("{} of {} begin with one {}", "{} i {} begynder med ét {}", words_.course.many,
                 *pack.id, words_.site.one),
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
        say("{} of the {} to {} {} so far; the others are added to course.yaml and groups.yaml",
            "foreløbig {} af de {} til {} {}; de øvrige tilføjes i course.yaml og groups.yaml",
            sites.size(), *wanted.from, *wanted.to, words_.site.many));
  }
  return sites;
}

}  // namespace trivsel
