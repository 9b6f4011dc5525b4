#include "model/field_text.hpp"

#include <array>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// By FieldType.
constexpr std::array<Text, 18> kForms{{
    {"a text", "en tekst"},
    {"an id of a-z, 0-9 and hyphens, at most 64", "et id af a-z, 0-9 og bindestreger, højst 64"},
    {"a code as B-07", "en kode som B-07"},
    {"one of the listed values", "en af de kendte værdier"},
    {"a date as 2026-03-14", "en dato som 2026-03-14"},
    {"a local time as 2026-03-14T21:30", "et lokalt tidspunkt som 2026-03-14T21:30"},
    {"a date as 2026-03-14, or with a time as 2026-03-14T10:30",
     "en dato som 2026-03-14, eller med tidspunkt som 2026-03-14T10:30"},
    {"a month as 2026-03", "en måned som 2026-03"},
    {"a time span as \"09:00-15:30\"", "et tidsrum som \"09:00-15:30\""},
    {"an amount in kroner as 12187.50", "et beløb i kroner som 12187.50"},
    {"hours as 6.50", "timer som 6.50"},
    {"a whole number", "et helt tal"},
    {"a number as 2.90", "et tal som 2.90"},
    {"true or false", "true eller false"},
    {"a period as P5Y, P18M or P30D", "en periode som P5Y, P18M eller P30D"},
    {"a path inside the folder", "en sti inde i mappen"},
    {"keys and values", "nøgler og værdier"},
    {"counts as {near-miss: 3}", "antal som {near-miss: 3}"},
}};

struct IdKindName {
  IdKind kind;
  Text name;
  std::string_view none_da;  ///< the gender that "no" takes in Danish
};

constexpr IdKindName kIdKinds[] = {
    {IdKind::site, {"site", "tilbud"}, "intet"},
    {IdKind::party, {"party", "part"}, "ingen"},
    {IdKind::consultant, {"consultant", "konsulent"}, "ingen"},
    {IdKind::citizen, {"citizen's code", "borgerkode"}, "ingen"},
    {IdKind::room, {"room", "rum"}, "intet"},
    {IdKind::group, {"group", "gruppe"}, "ingen"},
    {IdKind::person, {"member", "medlem"}, "intet"},
    {IdKind::activity, {"activity", "aktivitet"}, "ingen"},
    {IdKind::trial, {"trial", "prøvehandling"}, "ingen"},
    {IdKind::deliverable, {"deliverable", "leverance"}, "ingen"},
    {IdKind::measure, {"measure", "måling"}, "ingen"},
    {IdKind::focus_area, {"focus area", "indsatsområde"}, "intet"},
    {IdKind::development_point, {"development point", "udviklingsmulighed"}, "ingen"},
    {IdKind::budget_line, {"budget line", "budgetlinje"}, "ingen"},
    {IdKind::expense, {"expense", "udgift"}, "ingen"},
    {IdKind::episode, {"episode", "episode"}, "ingen"},
    {IdKind::grant, {"grant", "bevilling"}, "ingen"},
};

}  // namespace

std::size_t RecordInfo::find(std::string_view key, std::size_t hint) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t index = (hint + i) % fields.size();
    if (fields[index].key == key) return index;
  }
  return fields.size();
}

Message name_of(IdKind kinds) {
  Message all;
  for (const IdKindName& entry : kIdKinds) {
    if (!overlaps(kinds, entry.kind)) continue;
    all = all.empty() ? Message(entry.name) : say("{} or {}", "{} eller {}", all, entry.name);
  }
  return all;
}

Message none_of(IdKind kinds) {
  Message all;
  for (const IdKindName& entry : kIdKinds) {
    if (!overlaps(kinds, entry.kind)) continue;
    all = all.empty() ? say("no {}", "{1} {0}", entry.name, entry.none_da)
                      : say("{} or {}", "{} eller {}", all, entry.name);
  }
  return all;
}

Message form_of(const FieldInfo& field) {
  const bool ranged =
      (field.type == FieldType::count || field.type == FieldType::number) && field.maximum < 1e9;
  const Text form = kForms[static_cast<std::size_t>(field.type)];
  if (overlaps(field.defines | field.refers, IdKind::episode)) {
    return Text{"an episode's id as 2026-03-14T2130-k7f3a2",
                "et episode-id som 2026-03-14T2130-k7f3a2"};
  }
  if (!ranged) return form;
  return say("{} from {} to {}", "{} fra {} til {}", form, field.minimum, field.maximum);
}

std::string key_list(const RecordInfo& record) {
  std::string out;
  for (const FieldInfo& field : record.fields) {
    if (!out.empty()) out += ", ";
    out += field.key;
  }
  return out;
}

std::string choice_list_text(std::span<const Choice> choices) {
  std::string out;
  for (const Choice& choice : choices) {
    if (!out.empty()) out += ", ";
    out += choice.key;
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::size_t points = 0;
  std::size_t at = 0;
  while (at < text.size() && points < kMost) {
    at += code_point_at(text, at).value_or(CodePoint{0, 1}).bytes;
    ++points;
  }
  return fmt::format("\"{}{}\"", text.substr(0, at), at < text.size() ? "…" : "");
}

Text text_of(AmountProblem problem) {
  switch (problem) {
    case AmountProblem::decimal_comma:
      return {"a point stands before the decimals, and nothing between the thousands",
              "der skal punktum før decimalerne og ingenting mellem tusinderne"};
    case AmountProblem::too_many_decimals:
      return {"at most two decimals (is the point meant for thousands? leave it out)",
              "højst to decimaler (er punktummet ment som tusindtalsskilletegn? udelad det)"};
    case AmountProblem::too_large:
      return {"larger than the program can count", "større end programmet kan regne med"};
    default:
      return {"not a number", "ikke et tal"};
  }
}

const TimeProblemText& text_of(TimeProblem problem) {
  static constexpr std::array<TimeProblemText, 5> texts{{
      {{"", ""}, {"", ""}},
      {{"the clock is put forward past this time", "uret stilles frem forbi dette tidspunkt"},
       {"write a time before 02:00 or from 03:00 on",
        "skriv et tidspunkt før 02:00 eller fra 03:00"}},
      {{"this time comes twice that night", "dette tidspunkt kommer to gange den nat"},
       {"add +02:00 for the first, +01:00 for the second",
        "tilføj +02:00 for det første, +01:00 for det andet"}},
      {{"an offset stands only in the hour that comes twice",
        "en forskydning står kun i den time, der kommer to gange"},
       {"leave +01:00 or +02:00 out", "udelad +01:00 eller +02:00"}},
      {{"Denmark knows +01:00 and +02:00 only", "Danmark kender kun +01:00 og +02:00"},
       {"write the Danish local time", "skriv dansk lokal tid"}},
  }};
  return texts[static_cast<std::size_t>(problem)];
}

}  // namespace trivsel
