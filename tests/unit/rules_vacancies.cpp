#include <doctest/doctest.h>

#include "rules/team/vacancies.hpp"

using namespace trivsel;

namespace {

template <class T>
At<T> written(T value) {
  return {value, {}, State::sound};
}

Date day(const char* text) {
  return parse_date(text).value();
}

/// Seats of one role, each with its first and last day; "" where none is written.
Group team_of(const std::vector<std::pair<const char*, const char*>>& seats) {
  Group team;
  for (const auto& [from, to] : seats) {
    Member member;
    member.id = written<std::string_view>("m");
    member.roles.items.push_back(written(Role::union_representative));
    if (*from != '\0') member.from = written(day(from));
    if (*to != '\0') member.to = written(day(to));
    team.members.items.push_back(member);
  }
  return team;
}

ListOf<Role> wanted(Role role = Role::union_representative) {
  ListOf<Role> roles;
  roles.items.push_back(written(role));
  return roles;
}

std::string days_without(const Group& team, const char* from, const char* to) {
  std::string text;
  for (const Vacancy& vacancy : vacancies(team, wanted(), {day(from), day(to)})) {
    text += fmt::format("{}..{} {};", format(vacancy.days.from), format(vacancy.days.to),
                        vacancy.days.days());
  }
  return text;
}

}  // namespace

TEST_CASE("vacancies: a seat held throughout has none, with or without its days") {
  CHECK(days_without(team_of({{"", ""}}), "2026-02-02", "2026-03-20").empty());
  CHECK(days_without(team_of({{"2026-02-02", "2026-03-20"}}), "2026-02-02", "2026-03-20").empty());
  CHECK(days_without(team_of({{"2026-02-02", "2026-02-20"}, {"2026-02-21", ""}}), "2026-02-02",
                     "2026-03-20")
            .empty());
}

TEST_CASE("vacancies: a seat that nobody ever held is empty on all days") {
  const Group team = team_of({});
  const std::vector<Vacancy> found =
      vacancies(team, wanted(), {day("2026-02-02"), day("2026-02-03")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].days.days() == 2);
  CHECK(found[0].before == nullptr);
  CHECK(found[0].after == nullptr);
}

TEST_CASE("vacancies: each gap is told, with who held the seat before and after") {
  const Group team = team_of({{"2026-03-01", "2026-03-10"}, {"2026-02-04", "2026-02-20"}});
  CHECK(days_without(team, "2026-02-02", "2026-03-20") ==
        "2026-02-02..2026-02-03 2;2026-02-21..2026-02-28 8;2026-03-11..2026-03-20 10;");
  const std::vector<Vacancy> found =
      vacancies(team, wanted(), {day("2026-02-02"), day("2026-03-20")});
  CHECK(found[0].after == &team.members.items[1]);
  CHECK(found[1].before == &team.members.items[1]);
  CHECK(found[1].after == &team.members.items[0]);
  CHECK(found[2].before == &team.members.items[0]);
}

TEST_CASE("vacancies: a leap day is a day") {
  CHECK(days_without(team_of({{"", "2028-02-27"}, {"2028-03-01", ""}}), "2028-02-01",
                     "2028-03-31") == "2028-02-28..2028-02-29 2;");
  CHECK(days_without(team_of({{"", "2027-02-27"}, {"2027-03-01", ""}}), "2027-02-01",
                     "2027-03-31") == "2027-02-28..2027-02-28 1;");
}

TEST_CASE("vacancies: one who stays on while another comes and goes leaves none") {
  const Group team = team_of({{"2026-02-01", ""}, {"2026-02-10", "2026-02-12"}});
  CHECK(days_without(team, "2026-02-02", "2026-03-20").empty());
}

TEST_CASE("vacancies: seats outside the days asked for, or of another role, fill nothing") {
  const Group team = team_of({{"", "2026-02-01"}, {"2026-03-21", ""}});
  CHECK(days_without(team, "2026-02-02", "2026-03-20") == "2026-02-02..2026-03-20 47;");
  Group other = team_of({{"", ""}});
  other.members.items[0].roles = wanted(Role::alternate);
  CHECK(days_without(other, "2026-02-02", "2026-02-02") == "2026-02-02..2026-02-02 1;");
}

TEST_CASE("a seat is filled from a day on when somebody holds it then, or comes later") {
  const ListOf<Role> role = wanted();
  CHECK(is_filled_from(team_of({{"2026-05-01", ""}}), role, day("2026-03-20")));
  CHECK(is_filled_from(team_of({{"", "2026-03-20"}}), role, day("2026-03-20")));
  CHECK_FALSE(is_filled_from(team_of({{"", "2026-03-19"}}), role, day("2026-03-20")));
}
