#include "report/status_sections.hpp"

#include <algorithm>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

std::string in(Text text, Language language) { return std::string(text.in(language)); }

Section section_of(std::string id, Text heading, Language language) {
  return {std::move(id), in(heading, language), {}};
}

void add(Section& section, std::string text, Weight weight = Weight::plain) {
  if (!text.empty()) section.blocks.emplace_back(Paragraph{std::move(text), weight});
}

std::string or_missing(const std::string& text, Language language) {
  return text.empty() ? in({"not stated", "ikke angivet"}, language) : text;
}

std::string period_text(std::optional<Date> from, std::optional<Date> to, Language language) {
  if (!from && !to) return in({"no dates", "uden datoer"}, language);
  if (!to) return say("from {}", "fra {}", long_date(*from)).in(language);
  if (!from) return say("until {}", "til {}", long_date(*to)).in(language);
  return say("{} to {}", "{} til {}", long_date(*from), long_date(*to)).in(language);
}

Card trial_card(const TrialView& trial, Language language) {
  Card card;
  card.title = trial.title.empty() ? trial.id : trial.title;
  card.subtitle = fmt::format("{}, {}", label_of(trial.state).in(language),
                              period_text(trial.from, trial.to, language));
  card.facts.push_back({in({"Aim", "Mål"}, language), or_missing(trial.aim, language)});
  card.facts.push_back({in({"Measure", "Måles på"}, language), or_missing(trial.measure, language)});
  const bool is_due = trial.state == TrialState::ended;
  if (is_due || !trial.study.empty()) {
    card.facts.push_back({in({"Study", "Det så vi"}, language), or_missing(trial.study, language)});
  }
  if (is_due || trial.decision) {
    const std::string decision =
        trial.decision ? std::string(label_of(*trial.decision).in(language)) : std::string();
    card.facts.push_back({in({"Decision", "Beslutning"}, language), or_missing(decision, language)});
  }
  return card;
}

std::string seat_name(const SeatView& seat, Language language) {
  std::string roles;
  for (const Role role : seat.roles) {
    roles += (roles.empty() ? "" : ", ");
    roles += label_of(role).in(language);
  }
  if (roles.empty()) roles = in({"no role", "uden rolle"}, language);
  std::string name = seat.member.empty() ? roles : fmt::format("{} ({})", roles, seat.member);
  if (seat.until) {
    name += say(", until {}", ", til {}", long_date(*seat.until)).in(language);
  }
  return name;
}

Table team_table(const TeamView& team, bool several, Language language) {
  Table table;
  const Message held = counted(team.activities, {"held activity", "afholdt aktivitet"},
                               {"held activities", "afholdte aktiviteter"});
  table.caption = several
                      ? say("{} at {}", "{} ved {}", team.id, held).in(language)
                      : say("The implementation team at {}",
                            "Det lokale implementeringsteam ved {}", held).in(language);
  table.columns = {{in({"Role", "Rolle"}, language), false},
                   {in({"Expected", "Forventet"}, language), true},
                   {in({"Present", "Til stede"}, language), true},
                   {in({"Excused", "Afbud"}, language), true},
                   {in({"Absent", "Udeblevet"}, language), true},
                   {in({"Not noted", "Ikke noteret"}, language), true}};
  for (const SeatView& seat : team.seats) {
    const auto number = [&](int count, bool applies) {
      return applies ? grouped_text(count, language) : std::string("\u2013");
    };
    table.rows.push_back({seat_name(seat, language), number(seat.activities, seat.is_expected),
                          number(seat.present, true), number(seat.excused, seat.is_expected),
                          number(seat.absent, seat.is_expected),
                          number(seat.unstated, seat.is_expected)});
  }
  return table;
}

Table held_table(const AttendanceView& attendance, Language language) {
  Table table;
  table.caption = in({"Held activities", "Afholdte aktiviteter"}, language);
  table.columns = {{in({"Activity", "Aktivitet"}, language), false},
                   {in({"Day", "Dag"}, language), false},
                   {in({"Team present", "Teamet til stede"}, language), false}};
  for (const HeldActivity& activity : attendance.held) {
    std::string present;
    if (activity.expected == 0) present = in({"not expected", "ikke forventet"}, language);
    else if (!activity.has_attendance) present = in({"not noted", "ikke noteret"}, language);
    else present = say("{} of {}", "{} af {}", activity.present, activity.expected).in(language);
    table.rows.push_back({activity.title.in(language), long_date(activity.date).in(language), present});
  }
  return table;
}

std::string line_name(const MoneyLine& line, Language language) {
  if (line.id.empty()) return in({"On no line of the budget", "Uden for budgettets linjer"}, language);
  if (!line.kind) return line.id;
  return fmt::format("{} ({})", label_of(*line.kind).in(language), line.id);
}

std::string money(std::optional<Amount> amount, Language language) {
  return amount ? kroner(*amount).in(language) : std::string("\u2013");
}

std::optional<Amount> rest_of(std::optional<Amount> budget, std::optional<Amount> used) {
  if (!budget || !used) return std::nullopt;
  return plus(*budget, Amount{-used->ore});
}

std::string time_text(const std::optional<ClockRange>& time, Language language) {
  if (!time) return "\u2013";
  const char mark = language == Language::da ? '.' : ':';
  return fmt::format("{:02}{}{:02}\u2013{:02}{}{:02}", time->from / 60, mark, time->from % 60,
                     time->to / 60, mark, time->to % 60);
}

std::string day_text(Date day, Language language) {
  return say("{} {}", "{} {}", weekday_name(day), long_date(day)).in(language);
}

Table activities_table(const std::vector<ActivityView>& activities, std::size_t most, Text caption,
                       Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = {{in({"Activity", "Aktivitet"}, language), false},
                   {in({"Day", "Dag"}, language), false},
                   {in({"Time", "Tid"}, language), false}};
  for (std::size_t i = 0; i < std::min(most, activities.size()); ++i) {
    const ActivityView& activity = activities[i];
    table.rows.push_back({activity.title.in(language), day_text(*activity.date, language),
                          time_text(activity.time, language)});
  }
  return table;
}

}  // namespace

Section trials_section(const StatusReport& report, Language language) {
  Section section = section_of("trials", {"Trials", "Prøvehandlinger"}, language);
  if (report.trials.empty()) {
    add(section, in({"No trials are planned.", "Der er ikke planlagt prøvehandlinger."}, language));
    return section;
  }
  Cards cards;
  for (const TrialView& trial : report.trials) cards.items.push_back(trial_card(trial, language));
  section.blocks.emplace_back(std::move(cards));
  return section;
}

Section attendance_section(const StatusReport& report, Language language) {
  Section section = section_of("attendance", {"Attendance", "Deltagelse"}, language);
  const AttendanceView& attendance = report.attendance;
  if (attendance.teams.empty()) {
    add(section, in({"The course has no local implementation team.",
                     "Forløbet har ikke noget lokalt implementeringsteam."}, language));
  }
  const bool several = attendance.teams.size() > 1;
  bool has_guests = false;
  for (const TeamView& team : attendance.teams) {
    section.blocks.emplace_back(team_table(team, several, language));
    has_guests = has_guests || std::any_of(team.seats.begin(), team.seats.end(),
                                           [](const SeatView& seat) { return !seat.is_expected; });
  }
  if (has_guests) {
    add(section, in({"Citizens and relatives come when they can; only their presence is counted.",
                     "Borgere og pårørende kommer, når de kan; kun deres fremmøde tælles."}, language),
        Weight::small);
  }
  if (attendance.held.empty()) {
    add(section, in({"Nothing has been held yet.", "Der er endnu ikke afholdt noget."}, language));
  } else {
    section.blocks.emplace_back(held_table(attendance, language));
  }
  return section;
}

Section money_section(const StatusReport& report, Language language) {
  Section section = section_of("money", {"Money", "Økonomi"}, language);
  const MoneyView& view = report.money;
  if (view.lines.empty()) {
    add(section, in({"The course has no budget lines.", "Forløbet har ingen budgetlinjer."}, language));
    return section;
  }
  Table table;
  table.caption = say("Booked until {}", "Bogført til og med {}", long_date(report.today)).in(language);
  table.columns = {{in({"Line", "Linje"}, language), false},
                   {in({"Paid by", "Afholdes af"}, language), false},
                   {in({"Budget", "Budget"}, language), true},
                   {in({"Used", "Brugt"}, language), true},
                   {in({"Left", "Rest"}, language), true}};
  std::size_t overdrawn = 0;
  for (const MoneyLine& line : view.lines) {
    const bool is_board = line.payer == Payer::board;
    const std::string payer = is_board     ? view.board.in(language)
                              : line.payer ? std::string(label_of(*line.payer).in(language))
                                           : std::string("\u2013");
    const auto rest = rest_of(line.budget, line.used);
    overdrawn += rest && rest->ore < 0 ? 1 : 0;
    table.rows.push_back({line_name(line, language), payer, money(line.budget, language),
                          money(line.used, language), money(rest, language)});
  }
  table.rows.push_back({in({"Total", "I alt"}, language), "", money(view.budget, language),
                        money(view.used, language),
                        money(rest_of(view.budget, view.used), language)});
  section.blocks.emplace_back(std::move(table));
  if (overdrawn > 0) {
    add(section, say("More is booked than budgeted on {}.", "Der er bogført mere end budgetteret på {}.",
                     counted(static_cast<std::int64_t>(overdrawn), {"line", "linje"}, {"lines", "linjer"}))
                     .in(language));
  }
  add(section, say("{} added up, by the day of the work.", "{} er lagt sammen, efter arbejdsdagen.",
                   counted(view.entries, {"entry", "post"}, {"entries", "poster"})).in(language),
      Weight::small);
  if (view.later > 0) {
    add(section, say("{} of later days not counted here.", "{} fra senere dage er ikke med.",
                     counted(view.later, {"entry", "post"}, {"entries", "poster"})).in(language));
  }
  if (view.unreadable > 0) {
    add(section, say("{} cannot be read and counted nowhere: the true sums may be other.",
                     "{} kan ikke læses og er ikke talt med: de rigtige summer kan være andre.",
                     counted(view.unreadable, {"entry", "post"}, {"entries", "poster"})).in(language));
  }
  return section;
}

Section plan_section(const StatusReport& report, Language language) {
  constexpr std::size_t kMostShown = 10;
  Section section = section_of("coming", {"Coming up", "Det næste"}, language);
  const PlanView& plan = report.plan;
  if (!plan.overdue.empty()) {
    section.blocks.emplace_back(activities_table(
        plan.overdue, plan.overdue.size(),
        {"The day has passed, and it is still planned", "Dagen er gået, og den står stadig som planlagt"},
        language));
  }
  if (plan.coming.empty()) {
    add(section, in({"No further activities are planned.", "Der er ikke planlagt flere aktiviteter."}, language));
    return section;
  }
  section.blocks.emplace_back(
      activities_table(plan.coming, kMostShown, {"Planned activities", "Planlagte aktiviteter"}, language));
  if (plan.coming.size() > kMostShown) {
    const auto more = static_cast<std::int64_t>(plan.coming.size() - kMostShown);
    add(section, say("{} more, the last on {}.", "{} mere, den sidste {}.",
                     counted(more, {"activity", "aktivitet"}, {"activities", "aktiviteter"}),
                     long_date(*plan.coming.back().date)).in(language),
        Weight::small);
  }
  return section;
}

Section findings_section(const StatusReport& report, Language language) {
  Section section = section_of("findings", {"Open findings", "Åbne punkter"}, language);
  const FindingsView& findings = report.findings;
  if (findings.items.empty()) {
    add(section, in({"The check finds nothing open.", "Kontrollen finder intet åbent."}, language));
    return section;
  }
  Table table;
  table.caption = in({"What the check of the course finds", "Det, kontrollen af forløbet finder"}, language);
  table.columns = {{in({"Rule", "Regel"}, language), false},
                   {in({"Level", "Niveau"}, language), false},
                   {in({"What", "Hvad"}, language), false},
                   {in({"Place", "Sted"}, language), false}};
  for (const FindingItem& item : findings.items) {
    table.rows.push_back({std::string(item.code), std::string(label_of(item.level).in(language)),
                          item.message.in(language),
                          fmt::format("{}:{}:{}", item.path, item.line, item.column)});
  }
  section.blocks.emplace_back(std::move(table));
  add(section, in({"trivsel explain RULE tells what a rule demands, and where from.",
                   "trivsel explain REGEL fortæller, hvad en regel kræver, og hvorfra."}, language),
      Weight::small);
  return section;
}

Section method_section(const StatusReport& report, Language language) {
  Section section = section_of("method", {"About the figures", "Om tallene"}, language);
  Bullets bullets;
  const auto item = [&](Text text) { bullets.items.push_back(in(text, language)); };
  item({"A chart shows whether the counts change, not why.",
        "Et diagram viser, om tallene ændrer sig, ikke hvorfor."});
  item({"Months before the course come from baseline.yaml, months in the course from episodes/. Several "
        "sites are added up only where the month is known of all.",
        "Måneder før forløbet kommer fra baseline.yaml, måneder i forløbet fra episodes/. Flere tilbud "
        "lægges kun sammen, hvor måneden kendes for dem alle."});
  item({"In brackets: a month that is not over, or that the course covers only in part. It is not judged. "
        "A dash: nobody counted, which is not the same as none.",
        "I parentes: en måned, der ikke er slut, eller som kun delvis ligger i forløbet. Den bedømmes "
        "ikke. En streg: ingen har talt, hvilket ikke er det samme som ingen."});
  item({"Runs are judged by the rules of Anhøj and Olesen (2014) from 10 whole months on. Where nothing "
        "changes, about one chart in ten still shows a signal by chance.",
        "Serier bedømmes efter Anhøj og Olesens regler (2014) fra 10 hele måneder. Hvor intet ændrer "
        "sig, viser omtrent hvert tiende diagram alligevel et udslag ved en tilfældighed."});
  item({"The median of the months before the course stands alone from 12 on: a whole year, with all its "
        "seasons. A median of fewer is so uncertain that chance would too often look like a shift.",
        "Medianen af månederne før forløbet står alene fra 12: et helt år med alle dets årstider. En "
        "median af færre er så usikker, at tilfældigheder for ofte ville ligne et skift."});
  if (report.practice_changes.empty()) {
    item({"No change of registration practice is noted.",
          "Der er ikke noteret ændringer i registreringspraksis."});
  }
  const RecordCounts& records = report.records;
  bullets.items.push_back(
      say("{} counted until {}; tallies of a shift count with their numbers.",
          "{} er talt til og med {}; en vagts optællinger tæller med deres antal.",
          counted(records.counted, {"record", "registrering"}, {"records", "registreringer"}),
          long_date(report.today)).in(language));
  if (records.withdrawn > 0) {
    bullets.items.push_back(
        say("{} withdrawn and counted nowhere.", "{} trukket tilbage og ikke talt.",
            counted(records.withdrawn, {"record is", "registrering er"}, {"records are", "registreringer er"}))
            .in(language));
  }
  if (records.unreadable > 0) {
    bullets.items.push_back(
        say("{} cannot be read and counted nowhere: the counts are the least there were.",
            "{} kan ikke læses og er ikke talt med: tallene er det mindste, der var.",
            counted(records.unreadable, {"record", "registrering"}, {"records", "registreringer"}))
            .in(language));
  }
  const std::int64_t left_out = report.charts.empty() ? 0 : report.charts.front().series.left_out;
  if (left_out > 0) {
    bullets.items.push_back(say("{} further back not shown.", "{} længere tilbage vises ikke.",
                                counted(left_out, {"month", "måned"}, {"months", "måneder"}))
                                .in(language));
  }
  section.blocks.emplace_back(std::move(bullets));
  return section;
}

}  // namespace trivsel::report
