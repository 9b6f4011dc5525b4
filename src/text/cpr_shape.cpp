#include "text/cpr_shape.hpp"

namespace trivsel {
namespace {

constexpr std::string_view quotes = "\"'";

struct Gap {
  Joint joint = Joint::none;
  std::size_t end = 0;
};

bool in_comment(std::string_view text, std::size_t at) {
  const std::string_view front = text.substr(0, at);
  const std::size_t line = front.find_last_of("\r\n");
  return front.substr(line == std::string_view::npos ? 0 : line).find('#') !=
         std::string_view::npos;
}

std::size_t skip_indentation(std::string_view text, std::size_t at, bool comment) {
  const auto margin = [&](char byte) { return byte == '\t' || (comment && byte == '#'); };
  for (;;) {
    const std::size_t next = skip_blanks(text, at, text.size());
    if (next >= text.size() || !margin(text[next])) return next;
    at = next + 1;
  }
}

bool any_of_at(std::string_view text, std::size_t at, std::string_view marks) {
  return at < text.size() && marks.find(text[at]) != std::string_view::npos;
}

/// One of `/ _`, a tab, or an end of quotes, as in `"…"-"…"`, and what goes with it.
std::optional<Gap> mark_at(std::string_view text, std::size_t at) {
  const std::size_t from = skip_blanks(text, at, 2);
  if (any_of_at(text, from, "/_\t")) return Gap{Joint::mark, skip_blanks(text, from + 1, 2)};
  std::size_t end = any_of_at(text, at, quotes) ? at + 1 : at;
  end = skip_blanks(text, end, 2);
  end = skip_blanks(text, end + dash_bytes(text, end), 2);
  const bool opens = any_of_at(text, end, quotes);
  if (opens) ++end;
  if (!opens && !any_of_at(text, at, quotes)) return std::nullopt;
  return Gap{Joint::mark, end};
}

/// One dot, or a dash with or without blanks, or blanks, or a mark; a line may end after the dash
/// or blank.
std::optional<Gap> gap_at(std::string_view text, std::size_t at) {
  if (any_of_at(text, at, ".")) return Gap{Joint::dot, at + 1};
  if (const auto mark = mark_at(text, at)) return mark;
  std::size_t end = skip_blanks(text, at, 2);
  const std::size_t dash = dash_bytes(text, end);
  if (dash != 0) end = skip_blanks(text, end + dash, 2);
  if (const std::size_t line_break = line_break_bytes(text, end)) {
    end = skip_indentation(text, end + line_break, in_comment(text, at));
    return Gap{dash != 0 ? Joint::dash : Joint::line_break, end};
  }
  if (end == at) return std::nullopt;
  return Gap{dash != 0 ? Joint::dash : Joint::blank, end};
}

/// What parts day, month and year: the character, or one for all of its kind; 0 for none.
struct Parting {
  char kind = 0;
  std::size_t end = 0;
};

Parting parting_at(std::string_view text, std::size_t at) {
  if (any_of_at(text, at, " -./_")) return {text[at], at + 1};
  const bool ascii = at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
  if (ascii) return {};
  if (const std::size_t dash = dash_bytes(text, at)) return {'-', at + dash};
  const std::size_t blank = skip_blanks(text, at, 1);
  return blank == at ? Parting{} : Parting{' ', blank};
}

/// `DD MM YY XXXX` and its like. Two digits mostly belong to a day or a clock time: most end at the
/// first look.
std::optional<CprShape> parted_shape(std::string_view text, const DigitRun& day) {
  const Parting first = parting_at(text, day.end);
  if (first.kind == 0) return std::nullopt;
  const DigitRun month = digit_run_at(text, first.end);
  if (month.count != 2) return std::nullopt;
  const Parting second = parting_at(text, month.end);
  if (second.kind != first.kind) return std::nullopt;
  const DigitRun year = digit_run_at(text, second.end);
  if (year.count != 2) return std::nullopt;
  const auto gap = gap_at(text, year.end);
  if (!gap || gap->joint == Joint::line_break) return std::nullopt;
  const DigitRun rest = digit_run_at(text, gap->end);
  if (rest.count != 4) return std::nullopt;
  return CprShape{day.begin, year.end, rest.begin, rest.end, gap->joint, first.kind};
}

}  // namespace

std::optional<CprShape> cpr_shape_of(std::string_view text, const DigitRun& run) {
  if (run.count == 10) return CprShape{run.begin, run.end, run.end, run.end, Joint::none};
  if (run.count == 2) return parted_shape(text, run);
  if (run.count != 6) return std::nullopt;
  const auto gap = gap_at(text, run.end);
  if (!gap) return std::nullopt;
  const DigitRun rest = digit_run_at(text, gap->end);
  if (rest.count != 4) return std::nullopt;
  return CprShape{run.begin, run.end, rest.begin, rest.end, gap->joint};
}

}  // namespace trivsel
