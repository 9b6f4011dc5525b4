#include "model/field_docs.hpp"

#include <set>

#include "model/field_text.hpp"

namespace trivsel {
namespace {

std::string value_text(const FieldInfo& field, Language language) {
  std::string text;
  if (field.type == FieldType::one_of) {
    for (const Choice& choice : field.choices) text += fmt::format("{}`{}`", text.empty() ? "" : " ", choice.key);
  } else if (field.type == FieldType::nested) {
    text = field.record != nullptr ? fmt::format("*{}*", field.record->name) : std::string("…");
  } else {
    text = form_of(field).in(language);
  }
  if (!field.list) return text;
  const Text list_of{"list of ", "liste af "};
  return std::string(list_of.in(language)) + text;
}

std::string need_text(const FieldInfo& field, Language language) {
  if (field.need == Need::required) return std::string(Text{"yes", "ja"}.in(language));
  if (field.required_if_key.empty()) return {};
  return say("where `{}: {}`", "hvor `{}: {}`", field.required_if_key, field.required_if_value).in(language);
}

void add_table(const RecordInfo& record, Language language, std::set<std::string_view>& done,
               std::string& out) {
  if (!done.insert(record.name).second) return;
  const Text head{"| key | value | required | meaning |", "| nøgle | værdi | påkrævet | betydning |"};
  out += fmt::format("**{}**: {}\n\n{}\n|---|---|---|---|\n", record.name, record.help.in(language),
                     head.in(language));
  for (const FieldInfo& field : record.fields) {
    out += fmt::format("| `{}` | {} | {} | {} |\n", field.key, value_text(field, language),
                       need_text(field, language), field.help.in(language));
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
