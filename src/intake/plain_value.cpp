#include "intake/plain_value.hpp"

#include <algorithm>
#include <charconv>

#include "model/citizen_code.hpp"
#include "model/field_text.hpp"
#include "text/nearest.hpp"
#include "values/zone.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

PlainValue no_choice(const FieldInfo& field, std::string_view text) {
  std::vector<std::string_view> keys;
  for (const Choice& choice : field.choices) keys.push_back(choice.key);
  const auto meant = nearest(text, keys);
  return {std::nullopt,
          say("{} is not a value of \"{}\"", "{} er ikke en værdi for \"{}\"", in_quotes(text),
              field.key),
          meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                : say("one of: {}", "en af: {}", choice_list_text(field.choices))};
}

PlainValue wrong_form(const FieldInfo& field, std::string_view text) {
  return {std::nullopt,
          say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)),
          say("write {}, or what the text means in `codes:`",
              "skriv {}, eller hvad teksten betyder i `codes:`", form_of(field))};
}

bool is_choice(const FieldInfo& field, std::string_view text) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& choice) { return choice.key == text; });
}

/// `near-miss=3`, of a tally.
PlainValue tally_value(const FieldInfo& field, std::string_view text) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::string_view kind = text.substr(0, equals);
  if (!is_choice(field, kind)) return no_choice(field, kind);
  const std::string_view digits = text.substr(std::min(equals + 1, text.size()));
  int count = 0;
  const char* begin = digits.data();
  const char* end = begin + digits.size();
  const bool counts = !digits.empty() && digits[0] != '-' &&
                      std::from_chars(begin, end, count).ptr == end &&
                      count <= static_cast<int>(field.maximum);
  if (!counts) return wrong_form(field, text);
  return {fmt::format("{}: {}", kind, count)};
}

bool is_count(const FieldInfo& field, std::string_view text) {
  int count = 0;
  const char* begin = text.data();
  const char* end = begin + text.size();
  return !text.empty() && text.size() <= 9 && text[0] != '-' &&
         std::from_chars(begin, end, count).ptr == end &&
         count >= static_cast<int>(field.minimum) && count <= static_cast<int>(field.maximum);
}

bool has_form(const FieldInfo& field, std::string_view text) {
  switch (field.type) {
    case FieldType::id:
      return is_id(text);
    case FieldType::date:
      return parse_date(text).has_value();
    case FieldType::local_time: {
      const auto time = parse_local_time(text);
      return time && time_problem(*time) == TimeProblem::none;
    }
    case FieldType::amount:
      return parse_amount(text).problem == AmountProblem::none;
    case FieldType::hours:
      return parse_hundredths(text).problem == AmountProblem::none;
    case FieldType::count:
      return is_count(field, text);
    case FieldType::boolean:
      return text == "true" || text == "false";
    default:
      return field.type == FieldType::text;
  }
}

}  // namespace

PlainValue plain_value(const FieldInfo& field, std::string_view text) {
  if (field.type == FieldType::one_of) {
    return is_choice(field, text) ? PlainValue{std::string(text)} : no_choice(field, text);
  }
  if (field.type == FieldType::tally) return tally_value(field, text);
  if (field.type == FieldType::citizen_code) {
    if (is_citizen_code(text)) return {std::string(text)};
    // It may be a name: nothing repeats it.
    return {
        std::nullopt,
        Text{"what stands here is no citizen's code", "det, der står her, er ikke en borgerkode"},
        Text{"write codes as B-07 in `codes:`, or `key_file: true` where the cells are names",
             "skriv koder som B-07 i `codes:` eller `key_file: true`, hvor cellerne er navne"}};
  }
  if (!has_form(field, text)) return wrong_form(field, text);
  const bool quoted = field.type == FieldType::text || field.type == FieldType::id;
  return {quoted ? yaml::quote(text) : std::string(text)};
}

}  // namespace trivsel
