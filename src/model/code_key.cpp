#include "model/code_key.hpp"

#include "model/field_text.hpp"

namespace trivsel {
namespace {

using enum FieldType;

const Record<CodeName>& code_name_record() {
  static const Record<CodeName> table{
      "code-name",
      {"one citizen", "én borger"},
      {scalar("code", citizen_code, &CodeName::code, {"as B-07", "som B-07"}).required(),
       scalar("name", text, &CodeName::name, {"who it stands for", "hvem den står for"})
           .required()}};
  return table;
}

}  // namespace

const Record<CodeKey>& code_key_record() {
  static const Record<CodeKey> table{
      "code-key",
      {"who stands behind the codes; never inside a course folder",
       "hvem der er bag koderne; aldrig inde i en forløbsmappe"},
      {scalar("trivsel_key", count, &CodeKey::trivsel_key, {"always 1", "altid 1"}).required(),
       scalar("course", id, &CodeKey::course, {"the course's id", "forløbets id"}).required(),
       records("codes", &CodeKey::codes, code_name_record(), {"the citizens", "borgerne"})}};
  return table;
}

bool looks_like_code_key(std::string_view bytes) {
  return bytes.starts_with("trivsel_key:") ||
         bytes.find("\ntrivsel_key:") != std::string_view::npos;
}

}  // namespace trivsel
