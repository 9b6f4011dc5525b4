#include "model/field_docs.hpp"

#include <set>

#include "model/field_text.hpp"

namespace trivsel {
namespace {

bool is_reference(const FieldInfo& field) {
  return field.type == FieldType::id && field.refers != IdKind::none &&
         !overlaps(field.refers, IdKind::episode);
}

std::string keys_of(const FieldInfo& field) {
  std::string text;
  for (const Choice& choice : field.choices)
    text += fmt::format("{}`{}`", text.empty() ? "" : " ", choice.key);
  return text;
}

/// "a known id (site or party), or `board` `site`"
std::string reference_text(const FieldInfo& field, Language language) {
  std::string text = say("a known id ({})", "et kendt id ({})", name_of(field.refers)).in(language);
  if (field.reserved.empty()) return text;
  text += Text{", or", " eller"}.in(language);
  for (const std::string_view id : field.reserved) text += fmt::format(" `{}`", id);
  return text;
}

std::string value_text(const FieldInfo& field, Language language) {
  const bool listed = field.type == FieldType::one_of || field.type == FieldType::nested;
  const Text list_of = listed ? Text{"list of ", "liste af "} : Text{"list, each ", "liste, hver "};
  const std::string before = field.list ? std::string(list_of.in(language)) : std::string();
  if (field.type == FieldType::one_of) return before + keys_of(field);
  if (field.type == FieldType::nested) {
    if (field.record != nullptr) return before + fmt::format("*{}*", field.record->name);
    return before + form_of(field).in(language);
  }
  return before +
         (is_reference(field) ? reference_text(field, language) : form_of(field).in(language));
}

std::string need_text(const FieldInfo& field, Language language) {
  if (field.need == Need::required) return std::string(Text{"yes", "ja"}.in(language));
  if (field.required_if_key.empty()) return {};
  return say("where `{}: {}`", "hvor `{}: {}`", field.required_if_key, field.required_if_value)
      .in(language);
}

void add_table(const RecordInfo& record, Language language, std::set<std::string_view>& done,
               std::string& out) {
  if (!done.insert(record.name).second) return;
  const Text head{"| key | value | required | meaning |",
                  "| nøgle | værdi | påkrævet | betydning |"};
  out += fmt::format("**{}**: {}\n\n{}\n|---|---|---|---|\n", record.name,
                     in_general_words(record.help).in(language), head.in(language));
  for (const FieldInfo& field : record.fields) {
    out += fmt::format("| `{}` | {} | {} | {} |\n", field.key, value_text(field, language),
                       need_text(field, language), in_general_words(field.help).in(language));
  }
  out += "\n";
  for (const FieldInfo& field : record.fields) {
    if (field.record != nullptr) add_table(*field.record, language, done, out);
  }
}

}  // namespace

std::string field_docs(const RecordInfo& record, Language language) {
  std::set<std::string_view> done;
  std::string out;
  add_table(record, language, done, out);
  return out;
}

}  // namespace trivsel
