#include "intake/foreign_date.hpp"

#include <array>
#include <charconv>

#include "model/field_text.hpp"
#include "text/commas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

constexpr std::array<std::array<std::string_view, 3>, 12> kMonths{{
    {"januar", "january", "jan"},
    {"februar", "february", "feb"},
    {"marts", "march", "mar"},
    {"april", "april", "apr"},
    {"maj", "may", "maj"},
    {"juni", "june", "jun"},
    {"juli", "july", "jul"},
    {"august", "august", "aug"},
    {"september", "september", "sep"},
    {"oktober", "october", "okt"},
    {"november", "november", "nov"},
    {"december", "december", "dec"},
}};

template <class T>
Taken<T> refused(Message problem, Message help) {
  return {std::nullopt, std::move(problem), std::move(help)};
}

Message date_help() {
  return Text{"write it as 2026-03-14, 14-03-2026 or 14. marts 2026",
              "skriv den som 2026-03-14, 14-03-2026 eller 14. marts 2026"};
}

Taken<Date> no_date(std::string_view text) {
  return refused<Date>(say("{} is no date", "{} er ikke en dato", in_quotes(text)), date_help());
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const char* begin = text.data();
  const char* end = begin + text.size();
  const bool is_number = !text.empty() && text.size() <= 4 && text[0] != '-' &&
                         std::from_chars(begin, end, value).ptr == end;
  return is_number ? std::optional(value) : std::nullopt;
}

std::optional<int> month_named(std::string_view text) {
  const std::string word = lower_danish(text);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    for (const std::string_view name : kMonths[i]) {
      if (word == name) return static_cast<int>(i) + 1;
    }
  }
  if (word == "oct") return 10;
  return word == "sept" ? std::optional(9) : std::nullopt;
}

/// What stands between points, hyphens, slashes and spaces.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("-./ ", at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Taken<Date> day_of(int year, int month, int day, std::string_view text) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (date.ok() && year >= 1900 && year < 2200) return {Date{date}};
  return refused<Date>(say("the day {} does not exist", "dagen {} findes ikke", fit(text, 40)),
                       date_help());
}

Taken<Date> numbered(int first, int second, int year, std::optional<DateOrder> order,
                     std::string_view text) {
  if (order == DateOrder::iso) {
    return refused<Date>(
        say("{} does not begin with its year, as `dates: iso` says",
            "{} begynder ikke med året, som `dates: iso` siger", in_quotes(text)),
        Text{"write `dates: day-first` in the map", "skriv `dates: day-first` i kolonnekortet"});
  }
  const bool either = first <= 12 && second <= 12 && first != second;
  if (!order && either) {
    return refused<Date>(
        say("{} can be read in two ways", "{} kan læses på to måder", in_quotes(text)),
        Text{"write `dates: day-first` or `dates: month-first` in the map",
             "skriv `dates: day-first` eller `dates: month-first` i kolonnekortet"});
  }
  const bool month_first = order ? order == DateOrder::month_first : second > 12;
  return month_first ? day_of(year, first, second, text) : day_of(year, second, first, text);
}

bool is_clock_part(char c) {
  return (c >= '0' && c <= '9') || c == ':' || c == '.';
}

/// A day, and what follows it: a clock time with an offset perhaps; empty where there is none.
struct DayAndClock {
  std::string_view day;
  std::string_view clock;
};

DayAndClock split_time(std::string_view text) {
  if (text.size() > 11 && (text[10] == 'T' || text[10] == 't') && text[4] == '-') {
    return {text.substr(0, 10), text.substr(11)};
  }
  const std::size_t space = text.find_last_of(" ,");
  if (space == std::string_view::npos) return {text, {}};
  const std::string_view tail = text.substr(space + 1);
  const bool is_clock = tail.find(':') != std::string_view::npos ||
                        (tail.size() <= 5 && tail.find('.') != std::string_view::npos);
  if (!is_clock) return {text, {}};
  std::string_view day = text.substr(0, space);
  const auto drop = [&](std::string_view end) {
    if (day.ends_with(end)) day.remove_suffix(end.size());
  };
  for (const std::string_view end : {" ", "kl.", "kl", " ", ","}) drop(end);
  return {day, tail};
}

Taken<LocalTime> joined(Date day, int minutes, std::int8_t offset) {
  LocalTime time{std::chrono::local_days{day.time_since_epoch()} + std::chrono::minutes{minutes},
                 offset};
  const TimeProblem problem = time_problem(time);
  if (problem == TimeProblem::offset_needless) time.offset_hours = 0;
  if (problem == TimeProblem::none || problem == TimeProblem::offset_needless) return {time};
  return refused<LocalTime>(say("{}: {}", "{}: {}", format(time), text_of(problem).message),
                            text_of(problem).help);
}

/// Takes `+01:00` off a clock time's end; nothing where it has another end than whole hours.
std::optional<std::int8_t> take_offset(std::string_view& clock) {
  const std::size_t sign = clock.find_first_of("+Zz");
  if (sign == std::string_view::npos) return std::int8_t{0};
  const std::string_view offset = clock.substr(sign);
  clock = clock.substr(0, sign);
  if (offset == "+01:00" || offset == "+0100") return std::int8_t{1};
  if (offset == "+02:00" || offset == "+0200") return std::int8_t{2};
  return std::nullopt;
}

}  // namespace

Taken<Date> foreign_date(std::string_view text, std::optional<DateOrder> order) {
  if (const auto day = parse_date(text)) return {day};
  const std::vector<std::string_view> parts = parts_of(text);
  if (parts.size() != 3) return no_date(text);
  if (parts[0].size() == 4) {
    const auto year = number(parts[0]), month = number(parts[1]), day = number(parts[2]);
    return year && month && day ? day_of(*year, *month, *day, text) : no_date(text);
  }
  const auto first = number(parts[0]), year = number(parts[2]);
  if (!first || !year || parts[0].size() > 2) return no_date(text);
  if (parts[2].size() != 4) {
    return refused<Date>(say("{} has no year of four digits",
                             "{} har ikke et årstal med fire cifre", in_quotes(text)),
                         date_help());
  }
  if (const auto month = month_named(parts[1])) return day_of(*year, *month, *first, text);
  const auto second = number(parts[1]);
  if (!second || parts[1].size() > 2) return no_date(text);
  return numbered(*first, *second, *year, order, text);
}

Taken<int> foreign_clock(std::string_view text) {
  const auto bad = [&] {
    return refused<int>(say("{} is no clock time", "{} er ikke et klokkeslæt", in_quotes(text)),
                        Text{"write it as 21:30", "skriv det som 21:30"});
  };
  std::string_view clock = text;
  for (const std::string_view start : {"kl.", "kl", " "}) {
    if (clock.starts_with(start)) clock.remove_prefix(start.size());
  }
  if (!std::all_of(clock.begin(), clock.end(), is_clock_part)) return bad();
  std::string digits;
  std::size_t marks = 0;
  for (const char c : clock) {
    if (c == ':' || c == '.') {
      if (++marks == 1 && digits.size() == 1) digits.insert(0, "0");
      if (digits.size() != 2 * marks) return bad();
    } else {
      digits += c;
    }
    if (marks == 2 && digits.size() == 6) break;  // Fractions of a second may follow.
  }
  const bool has_form = (digits.size() == 4 && marks <= 1) || (digits.size() == 6 && marks == 2);
  const auto hour = has_form ? number(std::string_view(digits).substr(0, 2)) : std::nullopt;
  const auto minute = has_form ? number(std::string_view(digits).substr(2, 2)) : std::nullopt;
  if (!hour || !minute || *hour > 23 || *minute > 59) return bad();
  return {*hour * 60 + *minute};
}

Taken<LocalTime> foreign_time(std::string_view day, std::string_view clock,
                              std::optional<DateOrder> order) {
  // A spreadsheet's column of days has midnight in it.
  const Taken<Date> date = foreign_day(day, order);
  if (!date.value) return refused<LocalTime>(date.problem, date.help);
  std::string_view face = clock;
  const auto offset = take_offset(face);
  if (!offset) {
    return refused<LocalTime>(say("{} is no Danish time", "{} er ikke dansk tid", in_quotes(clock)),
                              Text{"export local times, without Z", "eksportér lokal tid, uden Z"});
  }
  const Taken<int> minutes = foreign_clock(face);
  if (!minutes.value) return refused<LocalTime>(minutes.problem, minutes.help);
  return joined(*date.value, *minutes.value, *offset);
}

Taken<LocalTime> foreign_time(std::string_view text, std::optional<DateOrder> order) {
  const DayAndClock parts = split_time(text);
  if (!parts.clock.empty()) return foreign_time(parts.day, parts.clock, order);
  const Taken<Date> date = foreign_date(text, order);
  if (!date.value) return refused<LocalTime>(date.problem, date.help);
  return refused<LocalTime>(say("{} has no clock time", "{} har intet klokkeslæt", in_quotes(text)),
                            Text{"name the column that has it with `time:`",
                                 "angiv den kolonne, der har det, med `time:`"});
}

Taken<Date> foreign_day(std::string_view text, std::optional<DateOrder> order) {
  const DayAndClock parts = split_time(text);
  return foreign_date(parts.day, order);
}

}  // namespace trivsel
