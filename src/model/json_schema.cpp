#include "model/json_schema.hpp"

#include <nlohmann/json.hpp>

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMonth = "[0-9]{4}-(0[1-9]|1[0-2])";
constexpr std::string_view kDay = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
constexpr std::string_view kClock = "([01][0-9]|2[0-3]):[0-5][0-9]";
constexpr std::string_view kOffset = "([+]0[12]:00)?";
constexpr std::string_view kEpisodeEnd = "T([01][0-9]|2[0-3])[0-5][0-9]-[a-z0-9]{4,12}";
/// Years, months, weeks and days, each at most once, and at least one of them.
constexpr std::string_view kPeriod = "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$";

Json pattern(const std::string& expression) {
  return {{"type", "string"}, {"pattern", expression}};
}

Json whole_number(const FieldInfo& field) {
  Json json = {{"type", "integer"}, {"minimum", static_cast<std::int64_t>(field.minimum)}};
  if (field.maximum < 1e9) json["maximum"] = static_cast<std::int64_t>(field.maximum);
  return json;
}

Json number(const FieldInfo& field) {
  Json json = {{"type", "number"}, {"minimum", field.minimum}};
  if (field.maximum < 1e9) json["maximum"] = field.maximum;
  return json;
}

Json one_of(const FieldInfo& field) {
  Json keys = Json::array();
  for (const Choice& choice : field.choices) keys.push_back(choice.key);
  return {{"type", "string"}, {"enum", keys}};
}

Json tally(const FieldInfo& field) {
  Json properties = Json::object();
  for (const Choice& choice : field.choices)
    properties[std::string(choice.key)] = whole_number(field);
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json id_schema(const FieldInfo& field) {
  const bool episode = overlaps(field.defines | field.refers, IdKind::episode);
  return pattern(episode ? fmt::format("^{}{}$", kDay, kEpisodeEnd) : "^[a-z0-9-]{1,64}$");
}

Json value_schema(const FieldInfo& field, Language language) {
  switch (field.type) {
    case FieldType::text:
      return {{"type", "string"}};
    case FieldType::id:
      return id_schema(field);
    case FieldType::citizen_code:
      return pattern("^[A-Z]{1,3}-[0-9]{2,5}$");
    case FieldType::one_of:
      return one_of(field);
    case FieldType::date:
      return pattern(fmt::format("^{}$", kDay));
    case FieldType::local_time:
      return pattern(fmt::format("^{}T{}{}$", kDay, kClock, kOffset));
    case FieldType::day_or_time:
      return pattern(fmt::format("^{}(T{}{})?$", kDay, kClock, kOffset));
    case FieldType::month:
      return pattern(fmt::format("^{}$", kMonth));
    case FieldType::clock_range:
      return pattern(fmt::format("^{0}-{0}$", kClock));
    case FieldType::amount:
    case FieldType::hours:
      return {{"type", "number"}};
    case FieldType::count:
      return whole_number(field);
    case FieldType::number:
      return number(field);
    case FieldType::boolean:
      return {{"type", "boolean"}};
    case FieldType::period:
      return pattern(std::string(kPeriod));
    case FieldType::path:
      return pattern("^[^/].*$");
    case FieldType::tally:
      return tally(field);
    case FieldType::nested:
      break;
  }
  if (field.record == nullptr) return {{"type", "object"}};
  return json_schema(*field.record, language);
}

/// An optional key may stand without a value.
Json or_nothing(Json schema) {
  schema["type"] = Json::array({schema["type"], "null"});
  if (schema.contains("enum")) schema["enum"].push_back(nullptr);
  return schema;
}

Json field_schema(const FieldInfo& field, Language language) {
  Json schema = value_schema(field, language);
  if (field.list) schema = {{"type", "array"}, {"items", schema}};
  if (field.need == Need::optional) schema = or_nothing(std::move(schema));
  schema["description"] = in_general_words(field.help).in(language);
  return schema;
}

Json condition(const FieldInfo& field) {
  const std::string key(field.required_if_key);
  const std::string needed(field.key);
  return {{"if",
           {{"properties", {{key, {{"const", field.required_if_value}}}}},
            {"required", Json::array({key})}}},
          {"then",
           {{"properties", {{needed, {{"not", {{"type", "null"}}}}}}},
            {"required", Json::array({needed})}}}};
}

}  // namespace

Json json_schema(const RecordInfo& record, Language language) {
  Json properties = Json::object();
  Json required = Json::array();
  Json conditions = Json::array();
  for (const FieldInfo& field : record.fields) {
    properties[std::string(field.key)] = field_schema(field, language);
    if (field.need == Need::required) required.push_back(field.key);
    if (!field.required_if_key.empty()) conditions.push_back(condition(field));
  }
  Json schema = {{"type", "object"},
                 {"title", record.name},
                 {"description", in_general_words(record.help).in(language)},
                 {"properties", properties},
                 {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  if (!conditions.empty()) schema["allOf"] = conditions;
  return schema;
}

}  // namespace trivsel
