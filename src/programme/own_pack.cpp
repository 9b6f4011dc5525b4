#include "programme/own_pack.hpp"

#include <set>

#include "programme/own_draft.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

constexpr Text kDemand{"demand", "krav"};
constexpr Text kDocument{"document", "dokument"};
constexpr Text kOutcome{"outcome", "udbytte"};
constexpr Text kWord{"word", "ord"};

Finding& add(LoadedPack& pack, std::string_view rule, Where where, Message message, Message help) {
  Finding& finding = pack.faults.emplace_back();
  finding.rule = rule;
  finding.where = where;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

const At<std::string_view>& id_of(const PackRule& entry) {
  return entry.id;
}
const At<std::string_view>& id_of(const PackDocument& entry) {
  return entry.id;
}
const At<std::string_view>& id_of(const PackOutcome& entry) {
  return entry.id;
}
At<std::string_view> id_of(const PackLabel& entry) {
  return {entry.key ? key_of(*entry.key) : std::string_view(), entry.key.where, entry.key.state};
}

/// Leaves out, with a fault, what bears an id that stands before it.
template <class T>
void drop_doubles(LoadedPack& pack, Records<T>& list, Text what) {
  std::map<std::string_view, Where> seen;
  std::erase_if(list.items, [&](const T& entry) {
    const At<std::string_view>& id = id_of(entry);
    if (!id) return false;
    const auto [first, is_new] = seen.emplace(*id, id.where);
    if (is_new) return false;
    add(pack, "TRV008", id.where,
        say("the {} id \"{}\" stands twice", "id'et \"{1}\" ({0}) står to gange", what, *id),
        Text{"give one of them another id, or delete the double entry",
             "giv den ene et andet id, eller slet dubletten"})
        .related.push_back({first->second, Text{"the first one", "den første"}});
    return true;
  });
}

/// The same with what the base holds.
template <class T>
void drop_borne(LoadedPack& pack, Records<T>& list, const Records<T>& base, Text what) {
  std::erase_if(list.items, [&](const T& entry) {
    const At<std::string_view>& id = id_of(entry);
    const bool borne = id && std::any_of(base.begin(), base.end(),
                                         [&](const T& other) { return id_of(other).is(*id); });
    if (!borne) return false;
    add(pack, "TRV008", id.where,
        say("the {} id \"{}\" is one of {}, which this programme adds to",
            "id'et \"{1}\" ({0}) findes i {2}, som dette program føjer til", what, *id,
            *pack.pack.extends),
        Text{"take another id: what a programme builds on stays as it is",
             "brug et andet id: det, et program bygger på, bliver, som det er"});
    return true;
  });
}

template <class T>
void put_first(Records<T>& list, const Records<T>& base) {
  list.items.insert(list.items.begin(), base.begin(), base.end());
}

void check_name(LoadedPack& pack, std::string_view name) {
  const At<std::string_view>& id = pack.pack.id;
  if (!id || id.is(name)) return;
  add(pack, "TRV013", id.where,
      say("the file is not named by its id \"{}\"", "filen er ikke navngivet efter sit id \"{}\"",
          *id),
      say("rename it to {}.yaml, or correct the id", "omdøb den til {}.yaml, eller ret id'et",
          *id));
}

void check_citation(LoadedPack& pack, const std::optional<PackSource>& source) {
  if (!source || !source->document || pack.pack.document(*source->document) != nullptr) return;
  std::vector<std::string_view> known;
  for (const PackDocument& document : pack.pack.documents) known.push_back(document.id.value);
  const auto meant = nearest(*source->document, known);
  add(pack, "TRV009", source->document.where,
      say("no document is called \"{}\"", "intet dokument hedder \"{}\"", *source->document),
      meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
            : Message(Text{"write it under `documents:`, with its title",
                           "skriv det under `documents:` med dets titel"}));
}

void check_start(LoadedPack& pack) {
  if (!pack.pack.start || !pack.pack.start->sites) return;
  const StartSites& sites = *pack.pack.start->sites;
  if (!sites.from || !sites.to || *sites.from <= *sites.to) return;
  add(pack, "TRV005", sites.to.where,
      say("at most {} sites are fewer than at least {}", "højst {} tilbud er færre end mindst {}",
          *sites.to, *sites.from),
      Text{"correct one of the two", "ret den ene af de to"});
}

void check_count(LoadedPack& pack) {
  Records<PackRule>& rules = pack.pack.rules;
  if (rules.size() <= kMostDemands) return;
  add(pack, "TRV012", rules.items[kMostDemands].head,
      say("more than {} demands: the rest is not read", "flere end {} krav: resten læses ikke",
          kMostDemands),
      Text{"split the programme", "del programmet op"});
  rules.items.resize(kMostDemands);
}

/// The word has the form, and so must a programme's own.
bool is_asked_for(Word word, WordForm form) {
  const auto all = general_forms();
  return std::any_of(all.begin(), all.end(), [&](const GeneralForm& entry) {
    return entry.word == word && entry.form == form;
  });
}

void check_forms(LoadedPack& pack, const PackLabel& label) {
  for (std::size_t i = 0; i < kWordForms; ++i) {
    const auto form = static_cast<WordForm>(i);
    const std::optional<PackText>& written = label.in(form);
    const bool asked = is_asked_for(*label.key, form);
    if (asked == written.has_value()) continue;
    if (asked) {
      add(pack, "TRV003", label.key.where,
          say("the word \"{}\" lacks its form \"{}\"", "ordet \"{}\" mangler formen \"{}\"",
              key_of(*label.key), key_of(form)),
          say("write `{}: {{en: …, da: …}}`; in general it is \"{}\"",
              "skriv `{}: {{en: …, da: …}}`; i almindelighed hedder det \"{}\"", key_of(form),
              general_words().at(*label.key, form)));
    } else {
      add(pack, "TRV002", written->where,
          say("no text uses the form \"{1}\" of the word \"{0}\"",
              "ingen tekst bruger formen \"{1}\" af ordet \"{0}\"", key_of(*label.key),
              key_of(form)),
          Text{"take it out", "fjern den"});
    }
  }
}

/// A word that is not given in all of its forms is left out: half of the texts would keep the
/// general one.
void check_words(LoadedPack& pack) {
  std::erase_if(pack.pack.labels.items, [&](const PackLabel& label) {
    const std::size_t before = pack.faults.size();
    if (label.key) check_forms(pack, label);
    return !label.sound || pack.faults.size() != before;
  });
}

void check_draft(LoadedPack& pack) {
  if (!pack.pack.draft) return;
  if (pack.origin == PackOrigin::folder) {
    add(pack, "TRV002", pack.pack.draft->where,
        Text{"a folder's own programme has no draft of its own",
             "en mappes eget program har ikke sit eget planudkast"},
        Text{"take `draft:` out: with `extends:`, the plan is drafted as the programme below does",
             "fjern `draft:`: med `extends:` laves udkastet som i det program, der bygges på"});
  } else {
    check_own_draft(*pack.pack.draft, pack.faults);
  }
  const Span span = pack.pack.draft->where.span;
  const bool faulty = !pack.pack.draft->sound ||
                      std::any_of(pack.faults.begin(), pack.faults.end(),
                                  [&](const Finding& f) { return span.contains(f.where.span); });
  if (faulty) pack.pack.draft.reset();
}

}  // namespace

void build_on(LoadedPack& pack, std::unique_ptr<LoadedPack> base) {
  Pack& own = pack.pack;
  const LoadedPack& nearest_base = *base;
  const Pack& below = nearest_base.pack;
  for (const LoadedPack* layer = &nearest_base; layer != nullptr; layer = layer->base.get()) {
    drop_borne(pack, own.rules, layer->pack.rules, kDemand);
  }
  drop_borne(pack, own.documents, below.documents, kDocument);
  drop_borne(pack, own.outcomes, below.outcomes, kOutcome);
  drop_borne(pack, own.labels, below.labels, kWord);
  put_first(own.documents, below.documents);
  put_first(own.outcomes, below.outcomes);
  put_first(own.labels, below.labels);
  put_first(own.not_checked, below.not_checked);
  if (!own.summary) own.summary = below.summary;
  if (!own.usual_months) own.usual_months = below.usual_months;
  if (own.target_groups.empty()) own.target_groups = below.target_groups;
  if (!own.start) own.start = below.start;
  if (!own.draft) own.draft = below.draft;
  pack.base = std::move(base);
}

void check_own_pack(LoadedPack& pack, std::string_view name) {
  Pack& own = pack.pack;
  if (own.format && *own.format != 1) {
    add(pack, "TRV016", own.format.where,
        say("the programme has format {}, and this program knows format {}",
            "programmet har format {}, og dette program kender format {}", *own.format, 1),
        Text{"take a newer trivsel, or write 1", "brug en nyere trivsel, eller skriv 1"});
  }
  check_name(pack, name);
  check_count(pack);
  drop_doubles(pack, own.rules, kDemand);
  drop_doubles(pack, own.documents, kDocument);
  drop_doubles(pack, own.outcomes, kOutcome);
  drop_doubles(pack, own.labels, kWord);
  check_start(pack);
  check_words(pack);
  check_draft(pack);
}

void check_citations(LoadedPack& pack) {
  for (const PackRule& entry : pack.pack.rules) check_citation(pack, entry.source);
  for (const PackUnchecked& entry : pack.pack.not_checked) check_citation(pack, entry.source);
}

}  // namespace trivsel
