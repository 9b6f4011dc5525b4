#include "report/schema/shape.hpp"

#include <fmt/format.h>

namespace trivsel::report {
namespace {

Json pattern(std::string_view expression) {
  return {{"type", "string"}, {"pattern", expression}};
}

Json definition_ids() {
  Json ids = Json::array();
  for (const Definition& definition : definitions()) ids.push_back(definition.id);
  return ids;
}

constexpr std::string_view kSourceName = "^s[1-9][0-9]*$";

}  // namespace

Json text_shape() {
  return {{"type", "string"}};
}

Json bool_shape() {
  return {{"type", "boolean"}};
}

Json day_shape() {
  return pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
}

Json month_shape() {
  return pattern("^[0-9]{4}-(0[1-9]|1[0-2])$");
}

Json clock_shape() {
  return pattern("^([01][0-9]|2[0-4]):[0-5][0-9]$");
}

Json one_of_shape(const std::vector<std::string_view>& keys) {
  return {{"type", "string"}, {"enum", keys}};
}

Json object_shape(const std::vector<Key>& keys) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : keys) {
    properties[std::string(key.name)] = key.shape;
    required.push_back(key.name);
  }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

Json list_shape(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json nullable(Json shape) {
  shape["type"] = Json::array({shape["type"], "null"});
  if (shape.contains("enum")) shape["enum"].push_back(nullptr);
  return shape;
}

Json reference(std::string_view name) {
  return {{"$ref", fmt::format("#/definitions/{}", name)}};
}

Json nullable_reference(std::string_view name) {
  return {{"anyOf", Json::array({reference(name), {{"type", "null"}}})}};
}

Json described(Json shape, std::string_view text) {
  shape["description"] = text;
  return shape;
}

Json Numbers::text_of(Meaning meaning) const {
  const Definition& definition = definition_of(meaning);
  return fmt::format("{} ({}). {}", definition.id, definition.unit.in(language_),
                     definition.text.in(language_));
}

Json Numbers::whole(Meaning meaning) const {
  return {{"type", "integer"}, {"minimum", 0}, {"description", text_of(meaning)}};
}

Json Numbers::number(Meaning meaning) const {
  return {{"type", "number"}, {"description", text_of(meaning)}};
}

std::vector<Key> trace_keys(Language language) {
  const auto in = [&](Text text) { return text.in(language); };
  const Json definition = object_shape({{"unit", text_shape()}, {"text", text_shape()}});
  const Json figure = object_shape(
      {{"at",
        described(pattern("^(/[^/]+)+$"),
                  in({"where the number stands: a JSON pointer, in which * is every index of a "
                      "list that has a number there",
                      "hvor tallet står: en JSON-pointer, hvor * er hvert indeks i en liste, "
                      "der har et tal dér"}))},
       {"definition", {{"type", "string"}, {"enum", definition_ids()}}},
       {"from",
        described(pattern(kSourceName), in({"a name in `sources`", "et navn i `sources`"}))}});
  return {{"definitions",
           {{"description",
             in({"of the numbers that this report has", "af de tal, denne rapport har"})},
            {"type", "object"},
            {"propertyNames", {{"enum", definition_ids()}}},
            {"additionalProperties", definition}}},
          {"sources",
           {{"description",
             in({"sets of files of the folder; a number of an empty one comes from no file of it",
                 "sæt af filer i mappen; et tal fra et tomt kommer ikke fra nogen af dem"})},
            {"type", "object"},
            {"propertyNames", {{"pattern", kSourceName}}},
            {"additionalProperties",
             {{"type", "array"}, {"items", text_shape()}, {"uniqueItems", true}}}}},
          {"numbers",
           described(list_shape(figure),
                     in({"every number of this report once: what it is, and from which files",
                         "hvert tal i denne rapport én gang: hvad det er, og fra hvilke "
                         "filer"}))}};
}

std::vector<Key> head_keys(const std::vector<std::string_view>& kinds,
                           const std::vector<Key>& of_basis, Language language) {
  const Numbers numbers(language);
  const Json tool = object_shape(
      {{"name", {{"type", "string"}, {"const", "trivsel"}}}, {"version", text_shape()}});
  const Json now =
      pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}([+-][0-9]{2}:[0-9]{2})?$");
  std::vector<Key> basis = {{"now", now}};
  basis.insert(basis.end(), of_basis.begin(), of_basis.end());
  basis.push_back({"sha256", pattern("^[0-9a-f]{64}$")});
  return {{"version",
           {{"type", "integer"},
            {"const", 1},
            {"description", numbers.text_of(Meaning::report_version)}}},
          {"tool", tool},
          {"kind", one_of_shape(kinds)},
          {"language", one_of_shape({"da", "en"})},
          {"today", day_shape()},
          {"basis", described(object_shape(basis), Text{"what the report was made of, and when",
                                                        "hvad rapporten er lavet af, og hvornår"}
                                                       .in(language))}};
}

Json programme_shape() {
  return nullable(object_shape({{"id", text_shape()},
                                {"name", text_shape()},
                                {"edition", nullable(text_shape())},
                                {"sha256", nullable(pattern("^[0-9a-f]{64}$"))}}));
}

Json schema_document(std::string_view name, std::string_view title, const std::vector<Key>& keys,
                     const std::vector<Key>& shared) {
  Json document = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"$id", fmt::format("urn:trivsel:schema:{}:1", name)},
                   {"title", title}};
  document.update(object_shape(keys));
  Json parts = Json::object();
  for (const Key& part : shared) parts[std::string(part.name)] = part.shape;
  if (!parts.empty()) document["definitions"] = std::move(parts);
  return document;
}

}  // namespace trivsel::report
