#include <charconv>

#include "model/field_text.hpp"
#include "model/reader.hpp"
#include "yaml/trap.hpp"

namespace trivsel {
namespace {

bool has_leading_zero(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

}  // namespace

std::optional<AmountResult> Reader::read_decimal(const FieldInfo& field, const yaml::Node& node,
                                                 AmountResult (*parse)(std::string_view)) {
  std::string_view text;
  if (!scalar(field, node, text) || !is_unquoted_number(field, node)) return std::nullopt;
  const AmountResult result = parse(text);
  if (result.problem == AmountProblem::none) return result;
  wrong_form(field, node, say("{}: {}", "{}: {}", in_quotes(text), text_of(result.problem)));
  return std::nullopt;
}

bool Reader::is_unquoted_number(const FieldInfo& field, const yaml::Node& node) {
  if (node.is_plain() && has_leading_zero(node.text)) {
    add("TRV014", node.span,
        say("some programs read {} as a number to base 8",
            "nogle programmer læser {} som et tal i ottetalssystemet", in_quotes(node.text)),
        Text{"leave the leading zeros out", "udelad de foranstillede nuller"});
    return false;
  }
  if (node.is_plain()) return true;
  wrong_form(field, node,
             say("\"{}\" is a number, not a text", "\"{}\" er et tal, ikke en tekst", field.key));
  return false;
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<Amount>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  if (const auto result = read_decimal(field, node, &parse_amount)) {
    out.value = result->amount;
    out.state = State::sound;
  }
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<Hours>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  if (const auto result = read_decimal(field, node, &parse_hundredths)) {
    out.value = Hours{result->amount.ore};
    out.state = State::sound;
  }
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<int>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (!scalar(field, node, text) || !is_unquoted_number(field, node)) return;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || value < field.minimum || value > field.maximum) {
    return wrong_form(
        field, node,
        say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)));
  }
  out.value = value;
  out.state = State::sound;
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<double>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (!scalar(field, node, text) || !is_unquoted_number(field, node)) return;
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || !(value >= field.minimum && value <= field.maximum)) {
    return wrong_form(
        field, node,
        say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)));
  }
  out.value = value;
  out.state = State::sound;
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<bool>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (!scalar(field, node, text)) return;
  const bool plain = node.is_plain();
  if (plain && (text == "true" || text == "false")) {
    out.value = text == "true";
    out.state = State::sound;
  } else if (plain && yaml::plain_type(text) == yaml::PlainType::boolean) {
    add("TRV014", node.span,
        say("programs differ on whether {} is a yes-or-no value or a text",
            "programmer er uenige om, hvorvidt {} er et ja/nej eller en tekst", in_quotes(text)),
        Text{"write true or false", "skriv true eller false"});
  } else {
    wrong_form(field, node,
               say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)));
  }
}

}  // namespace trivsel
