#include "model/field_text.hpp"
#include "model/reader.hpp"
#include "values/zone.hpp"

namespace trivsel {

namespace {

/// Hands a parsed value on, or says that the text has not the field's form.
template <class T>
bool settle(At<T>& out, const std::optional<T>& parsed) {
  if (!parsed) return false;
  out.value = *parsed;
  out.state = State::sound;
  return true;
}

/// Ten characters that look like a day, but name none.
bool looks_like_date(std::string_view text) {
  return text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
         text.substr(0, 10).find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

template <class T>
void Reader::read_dated(const FieldInfo& field, const yaml::Node& node, At<T>& out,
                        std::optional<T> (*parse)(std::string_view)) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (!scalar(field, node, text) || settle(out, parse(text))) return;
  if (looks_like_date(text) && !parse_date(text.substr(0, 10))) {
    add("TRV006", node.span,
        say("the day {} does not exist", "dagen {} findes ikke", text.substr(0, 10)),
        say("write {}", "skriv {}", form_of(field)));
    return;
  }
  wrong_form(field, node,
             say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)));
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<Date>& out) {
  read_dated(field, node, out, &parse_date);
}
void Reader::read(const FieldInfo& field, const yaml::Node& node, At<Month>& out) {
  read_dated(field, node, out, &parse_month);
}
void Reader::read(const FieldInfo& field, const yaml::Node& node, At<Period>& out) {
  read_dated(field, node, out, &parse_period);
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<LocalTime>& out) {
  read_dated(field, node, out, &parse_local_time);
  if (out && !check_time(node.span, out.value)) out.state = State::spoiled;
}

bool Reader::check_time(Span span, LocalTime time) {
  const TimeProblem problem = time_problem(time);
  if (problem == TimeProblem::none) return true;
  const TimeProblemText& text = text_of(problem);
  add("TRV006", span, say("{}: {}", "{}: {}", format(time), text.message), text.help);
  return false;
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<DayOrTime>& out) {
  At<LocalTime> time;
  if (node.text.size() > 10) {
    read(field, node, time);
    out.value = {time.value.date(), time.value};
    out.where = time.where;
    out.state = time.state;
    return;
  }
  At<Date> day;
  read(field, node, day);
  out.value = {day.value, std::nullopt};
  out.where = day.where;
  out.state = day.state;
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<ClockRange>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (!scalar(field, node, text)) return;
  const std::size_t dash = text.find('-');
  const auto from = parse_clock(text.substr(0, dash));
  const auto to =
      dash == std::string_view::npos ? std::nullopt : parse_clock(text.substr(dash + 1));
  if (!from || !to) {
    return wrong_form(
        field, node,
        say("\"{}\" cannot be {}", "\"{}\" kan ikke være {}", field.key, in_quotes(text)));
  }
  if (*to <= *from) {
    add("TRV006", node.span, say("{} ends before it begins", "{} slutter, før det begynder", text),
        say("write {}", "skriv {}", form_of(field)));
    return;
  }
  out.value = {*from, *to};
  out.state = State::sound;
}

}  // namespace trivsel
