#include "intake/foreign_number.hpp"

#include "model/field_text.hpp"
#include "text/commas.hpp"

namespace trivsel {
namespace {

Taken<std::string> refused(Message problem, Message help) {
  return {std::nullopt, std::move(problem), std::move(help)};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Without `kr.`, `DKK` and the spaces between thousands, the no-break space among them.
std::string bare(std::string_view text) {
  std::string out(text);
  for (const std::string_view around : {"kr.", "kr", "Kr.", "DKK", "\xC2\xA0", " "}) {
    for (std::size_t at = out.find(around); at != std::string::npos; at = out.find(around)) {
      out.erase(at, around.size());
    }
  }
  return out;
}

/// Whether the digits before the decimals stand in groups of three between the marks.
bool is_grouped(std::string_view whole, char mark) {
  const std::size_t first = whole.find(mark);
  if (first == std::string_view::npos) return all_digits(whole);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != mark || whole.size() - at < 4 || !all_digits(whole.substr(at + 1, 3))) {
      return false;
    }
  }
  return all_digits(whole.substr(0, first));
}

Taken<std::string> no_number(std::string_view text) {
  return refused(say("{} is no number", "{} er ikke et tal", in_quotes(text)),
                 Text{"write it as 12187.50, or as 12.187,50 with `decimals: comma` in the map",
                      "skriv det som 12187.50 eller som 12.187,50 med `decimals: comma` i "
                      "kolonnekortet"});
}

/// Reads a number of which it is known what its marks mean.
Taken<std::string> with_marks(std::string_view number, char decimal, std::string_view text) {
  const char thousand = decimal == ',' ? '.' : ',';
  const std::size_t at = number.find(decimal);
  const std::string_view whole = number.substr(0, at);
  const std::string_view decimals =
      at == std::string_view::npos ? std::string_view() : number.substr(at + 1);
  const bool has_form =
      is_grouped(whole, thousand) && (at == std::string_view::npos || all_digits(decimals));
  if (!has_form) return no_number(text);
  if (decimals.size() > 2) {
    return refused(
        say("{} has more than two decimals", "{} har mere end to decimaler", in_quotes(text)),
        Text{"round it in the other system", "rund det af i det andet system"});
  }
  std::string out;
  std::copy_if(whole.begin(), whole.end(), std::back_inserter(out), is_digit);
  return {decimals.empty() ? out : fmt::format("{}.{}", out, decimals)};
}

/// What the marks of a number mean by themselves; nothing where they can mean two things.
std::optional<char> decimal_mark_of(std::string_view number) {
  const std::size_t last = number.find_last_of(",.");
  if (last == std::string_view::npos) return '.';
  const char mark = number[last];
  const char other = mark == ',' ? '.' : ',';
  if (number.find(other) != std::string_view::npos) return mark;
  const bool several = number.find(mark) != last;
  if (several) return other;
  const bool may_be_thousand = number.size() - last == 4 && last > 0 && last <= 3;
  return may_be_thousand ? std::nullopt : std::optional(mark);
}

}  // namespace

Taken<std::string> foreign_decimal(std::string_view text, std::optional<DecimalMark> mark) {
  const std::string all = bare(text);
  std::string_view number(all);
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const std::optional<char> decimal =
      mark ? (*mark == DecimalMark::comma ? ',' : '.') : decimal_mark_of(number);
  if (!decimal) {
    return refused(say("{} can be read in two ways", "{} kan læses på to måder", in_quotes(text)),
                   Text{"write `decimals: comma` or `decimals: point` in the map",
                        "skriv `decimals: comma` eller `decimals: point` i kolonnekortet"});
  }
  Taken<std::string> taken = with_marks(number, *decimal, text);
  if (taken.value && negative) taken.value->insert(0, "-");
  return taken;
}

Taken<std::string> foreign_count(std::string_view text) {
  if (all_digits(text) && text.size() <= 9) {
    const std::size_t first = std::min(text.find_first_not_of('0'), text.size() - 1);
    return {std::string(text.substr(first))};
  }
  return refused(say("{} is no whole number", "{} er ikke et helt tal", in_quotes(text)),
                 Text{"write it as 3, or what the text means in `codes:`",
                      "skriv det som 3, eller hvad teksten betyder i `codes:`"});
}

}  // namespace trivsel
