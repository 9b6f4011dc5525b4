#include "report/portfolio/sections.hpp"

#include "report/report_text.hpp"

namespace trivsel::report {

Message count_of(std::size_t n, Text one, Text many) {
  return counted(static_cast<std::int64_t>(n), one, many);
}

std::string days_text(Date from, Date to, Language language) {
  const auto unbroken = [&](Date day) {
    const std::string words = long_date(day).in(language);
    std::string text;
    for (const char each : words) {
      text += each == ' ' ? "\u00a0" : std::string(1, each);
    }
    return text;
  };
  return fmt::format("{} {} {}", unbroken(from), kDash, unbroken(to));
}

Section portfolio_method_section(Language language) {
  Section section =
      section_of("method", {"What is not told here", "Det, der ikke står her"}, language);
  add(section,
      in({"No number of episodes stands beside the name of a site or a course, and there is no "
          "total. In one house a small number tells who is meant, and houses beside each other are "
          "read as a ranking, though they register differently and house different people. Each "
          "course's own report has its charts.",
          "Intet antal episoder står ved navnet på et tilbud eller et forløb, og der er ingen sum. "
          "I ét hus fortæller et lille tal, hvem der er tale om, og huse ved siden af hinanden "
          "læses som en rangliste, selv om de registrerer forskelligt og rummer forskellige "
          "mennesker. Hvert forløbs egen rapport har dets diagrammer."},
         language));
  return section;
}

}  // namespace trivsel::report
