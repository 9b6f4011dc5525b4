#include "rules/plan/deliverers.hpp"

namespace trivsel {
namespace {

/// Null where the course has no consultant of that id, or does not say who sends them.
const At<std::string_view>* sender_of(const Course& course, std::string_view consultant) {
  for (const Consultant& entry : course.consultants) {
    if (entry.id.is(consultant) && entry.party) return &entry.party;
  }
  return nullptr;
}

Message same(std::string_view text) {
  return {std::string(text), std::string(text)};
}

Message joined(const Message& all, const Message& next) {
  return all.empty() ? next : say("{} or {}", "{} eller {}", all, next);
}

Message name_of(std::string_view party, const Words& words) {
  if (party == "board") return words.board.the;
  if (party == "site") return words.site.the;
  return same(party);
}

}  // namespace

const Record<Deliverers>& deliverers_record() {
  static const Record<Deliverers> table{
      "deliverers",
      {"who may deliver", "hvem der må gennemføre"},
      {list("parties", FieldType::id, &Deliverers::parties, {"parties by id", "parter ved id"}),
       choice_list("party_kinds", &Deliverers::party_kinds,
                   {"kinds of party", "typer af parter"})}};
  return table;
}

bool is_among(const Deliverers& deliverers, const Course& course, std::string_view party) {
  if (deliverers.parties.contains(party)) return true;
  const Party* entry = course.party(party);
  return entry != nullptr && entry->kind && deliverers.party_kinds.contains(*entry->kind);
}

bool has_one_of(const Deliverers& deliverers, const Course& course, const Activity& activity) {
  const auto is_one = [&](const At<std::string_view>& party) {
    return is_among(deliverers, course, *party);
  };
  if (activity.convened_by && is_one(activity.convened_by)) return true;
  if (std::any_of(activity.delivered_by.begin(), activity.delivered_by.end(), is_one)) return true;
  return std::any_of(activity.consultants.begin(), activity.consultants.end(),
                     [&](const At<std::string_view>& consultant) {
                       const At<std::string_view>* sender = sender_of(course, *consultant);
                       return sender != nullptr && is_one(*sender);
                     });
}

bool tells_deliverers(const Activity& activity) {
  return !activity.delivered_by.empty() || !activity.consultants.empty() || activity.convened_by;
}

Message names_of(const Deliverers& deliverers, const Words& words) {
  Message all;
  for (const At<std::string_view>& party : deliverers.parties) {
    all = joined(all, name_of(*party, words));
  }
  if (!all.empty()) return all;
  for (const At<PartyKind>& kind : deliverers.party_kinds) all = joined(all, words.label(*kind));
  return all;
}

Message keys_of(const Deliverers& deliverers) {
  Message parties;
  for (const At<std::string_view>& party : deliverers.parties)
    parties = joined(parties, same(*party));
  Message kinds;
  for (const At<PartyKind>& kind : deliverers.party_kinds)
    kinds = joined(kinds, same(key_of(*kind)));
  if (parties.empty() || kinds.empty()) return parties.empty() ? kinds : parties;
  return say("{}, or a party of the kind {}", "{} eller en part af typen {}", parties, kinds);
}

}  // namespace trivsel
