#include <doctest/doctest.h>

#include <chrono>

#include "model/counts.hpp"
#include "model/episode.hpp"
#include "model/money_files.hpp"
#include "yaml/load.hpp"

using namespace trivsel;

namespace {

/// Every form that a field can have, in one record.
struct Forms : Placed {
  At<std::string_view> text, id, episode;
  At<Injury> choice;
  At<Date> date;
  At<LocalTime> time;
  At<DayOrTime> day_or_time;
  At<Month> month;
  At<ClockRange> range;
  At<Amount> amount;
  At<Hours> hours;
  At<int> count;
  At<double> number;
  At<bool> yes;
  At<Period> period;
  At<std::vector<Tally>> tally;
  ListOf<int> counts;
};

const Record<Forms>& forms() {
  using enum FieldType;
  static const Record<Forms> table = [] {
    Field<Forms> tally_field = scalar("tally", tally, &Forms::tally, {"tally", "optælling"});
    tally_field.info.choices = choices(EpisodeKind{});
    return Record<Forms>(
        "forms", {"forms", "former"},
        {scalar("text", text, &Forms::text, {"a text", "en tekst"}),
         scalar("id", id, &Forms::id, {"an id", "et id"}),
         scalar("episode", id, &Forms::episode, {"an id", "et id"}).refers(IdKind::episode),
         choice("choice", &Forms::choice, {"a choice", "et valg"}),
         scalar("date", date, &Forms::date, {"a date", "en dato"}),
         scalar("time", local_time, &Forms::time, {"a time", "et tidspunkt"}),
         scalar("day_or_time", day_or_time, &Forms::day_or_time, {"either", "en af dem"}),
         scalar("month", month, &Forms::month, {"a month", "en måned"}),
         scalar("range", clock_range, &Forms::range, {"a span", "et tidsrum"}),
         scalar("amount", amount, &Forms::amount, {"money", "penge"}),
         scalar("hours", hours, &Forms::hours, {"hours", "timer"}),
         scalar("count", count, &Forms::count, {"a count", "et antal"}).between(0, 10),
         scalar("number", number, &Forms::number, {"a number", "et tal"}).between(-1, 5),
         scalar("yes", boolean, &Forms::yes, {"yes or no", "ja eller nej"}),
         scalar("period", period, &Forms::period, {"a period", "en periode"}),
         std::move(tally_field), list("counts", count, &Forms::counts, {"counts", "antal"})});
  }();
  return table;
}

template <class T>
struct Read {
  yaml::Source source;
  yaml::Loaded loaded;
  ReadNotes notes;
  T record;

  Read(std::string bytes, const Record<T>& table)
      : source("x.yaml", std::move(bytes)), loaded(yaml::load(source)) {
    REQUIRE(loaded.tree);
    Reader reader(source, *loaded.tree, 0, notes);
    table.read(reader, loaded.tree->root(), record);
  }
  [[nodiscard]] std::string said(Language language = Language::en) const {
    std::string out;
    for (const Finding& finding : notes.findings) {
      if (!out.empty()) out += "\n";
      const Position at = source.position(finding.where.span.begin);
      out += fmt::format("{} {}:{} {} ({})", finding.rule, at.line, at.column,
                         finding.message.in(language), finding.help.in(language));
    }
    return out;
  }
};

/// What is said of one line of a file of forms.
std::string said(const std::string& line, Language language = Language::en) {
  return Read<Forms>(line + "\n", forms()).said(language);
}

}  // namespace

TEST_CASE("every form is read as it stands") {
  const Read<Forms> read(
      "text: Ring til mor\nid: seminar-1\nepisode: 2026-03-14T2130-k7f3a2\nchoice: unknown\n"
      "date: 2026-02-28\ntime: 2026-10-25T02:30+01:00\nday_or_time: 2026-01-05T10:30\nmonth: "
      "2026-03\n"
      "range: \"09:00-15:30\"\namount: 12187.50\nhours: 6.5\ncount: 10\nnumber: -0.25\nyes: true\n"
      "period: P1Y6M\ntally: {near-miss: 3, threat: 1}\ncounts: [1, 2]\n",
      forms());
  CHECK(read.said().empty());
  CHECK(read.record.sound);
  CHECK(*read.record.text == "Ring til mor");
  CHECK(*read.record.choice == Injury::unknown);
  CHECK(read.record.amount->ore == 1'218'750);
  CHECK(read.record.hours->hundredths == 650);
  CHECK(*read.record.range == ClockRange{540, 930});
  CHECK(*read.record.number == -0.25);
  CHECK(read.record.tally->size() == 2);
  CHECK(read.record.counts.size() == 2);
}

TEST_CASE("an empty value is no value") {
  const Read<Forms> read("text:\ndate:\ncounts:\n", forms());
  CHECK(read.said().empty());
  CHECK(read.record.text.absent());
  CHECK(read.record.date.absent());
}

TEST_CASE("a text that other programs type must stand in quotes") {
  CHECK(said("text: no") ==
        "TRV014 1:7 other programs read \"no\" as a yes-or-no value, but \"text\" is a text (write "
        "it in quotes: \"no\")");
  CHECK(said("text: 0101") ==
        "TRV014 1:7 other programs read \"0101\" as a number, but \"text\" is a text (write it in "
        "quotes: \"0101\")");
  CHECK(said("text: 21:30") ==
        "TRV014 1:7 other programs read \"21:30\" as a number to base 60, but \"text\" is a text "
        "(write it in quotes: \"21:30\")");
  CHECK(said("text: .nan").starts_with("TRV014 1:7 other programs read \".nan\" as a number"));
  CHECK(said("text: ~").starts_with("TRV014 1:7 other programs read \"~\" as no value at all"));
  CHECK(said("text: 2026-03-14")
            .starts_with("TRV014 1:7 other programs read \"2026-03-14\" as a date"));
  CHECK(said("id: 4711").starts_with("TRV014 1:5"));
  CHECK(said("text: \"no\"").empty());
  CHECK(said("text: y", Language::da) ==
        "TRV014 1:7 andre programmer læser \"y\" som en ja/nej-værdi, men \"text\" er en tekst "
        "(skriv den i anførselstegn: \"y\")");
}

TEST_CASE("numbers are strict: no octals, no thousands, no infinities, no quotes") {
  CHECK(
      said("count: 0101") ==
      "TRV014 1:8 some programs read \"0101\" as a number to base 8 (leave the leading zeros out)");
  CHECK(said("amount: 010190").starts_with("TRV014 1:9"));
  CHECK(said("amount: 1.000") ==
        "TRV004 1:9 \"1.000\": at most two decimals (is the point meant for thousands? leave it "
        "out) (write an amount in kroner as 12187.50)");
  CHECK(said("amount: \"12,50\"").starts_with("TRV004 1:9 \"amount\" is a number, not a text"));
  CHECK(said("amount: 12,50") ==
        "TRV004 1:9 \"12,50\": a point stands before the decimals, and nothing between the "
        "thousands (write an amount in kroner as 12187.50)");
  CHECK(said("number: .nan") ==
        "TRV004 1:9 \"number\" cannot be \".nan\" (write a number as 2.90 from -1 to 5)");
  CHECK(said("number: .inf").starts_with("TRV004 1:9"));
  CHECK(said("number: nan").starts_with("TRV004 1:9"));
  CHECK(said("number: 1e3").starts_with("TRV004 1:9"));
  CHECK(said("number: 5.01").starts_with("TRV004 1:9"));
  CHECK(said("count: 11") ==
        "TRV004 1:8 \"count\" cannot be \"11\" (write a whole number from 0 to 10)");
  CHECK(said("count: 1.0").starts_with("TRV004 1:8"));
  CHECK(said("count: -1").starts_with("TRV004 1:8"));
  CHECK(said("count: +1").starts_with("TRV004 1:8"));
  CHECK(said("count: 99999999999999999999").starts_with("TRV004 1:8"));
  CHECK(said("count: 007").starts_with("TRV014 1:8"));
  CHECK(said("hours: 6.505").starts_with("TRV004 1:8"));
  CHECK(said("counts: [1, x]") == "TRV004 1:13 \"counts\" cannot be \"x\" (write a whole number)");
}

TEST_CASE("yes and no are true and false only") {
  CHECK(said("yes: no") ==
        "TRV014 1:6 programs differ on whether \"no\" is a yes-or-no value or a text (write true "
        "or false)");
  CHECK(said("yes: on").starts_with("TRV014 1:6"));
  CHECK(said("yes: TRUE").starts_with("TRV014 1:6"));
  CHECK(said("yes: \"true\"") == "TRV004 1:6 \"yes\" cannot be \"true\" (write true or false)");
  CHECK(said("yes: 1").starts_with("TRV004 1:6"));
}

TEST_CASE("days and times that do not exist are said as such") {
  CHECK(said("date: 2026-02-30") ==
        "TRV006 1:7 the day 2026-02-30 does not exist (write a date as 2026-03-14)");
  CHECK(said("time: 2026-03-29T02:30") ==
        "TRV006 1:7 2026-03-29T02:30: the clock is put forward past this time (write a time before "
        "02:00 or from 03:00 on)");
  CHECK(said("time: 2026-10-25T02:30").starts_with("TRV006 1:7"));
  CHECK(said("date: 14-03-2026") ==
        "TRV004 1:7 \"date\" cannot be \"14-03-2026\" (write a date as 2026-03-14)");
  CHECK(said("time: 2026-03-14") ==
        "TRV004 1:7 \"time\" cannot be \"2026-03-14\" (write a local time as 2026-03-14T21:30)");
  CHECK(said("time: 2026-03-14T21:30:00").starts_with("TRV004 1:7"));
  CHECK(said("month: 2026-13").starts_with("TRV004 1:8"));
  CHECK(said("range: \"15:00-09:00\"") ==
        "TRV006 1:8 15:00-09:00 ends before it begins (write a time span as \"09:00-15:30\")");
  CHECK(said("range: \"9-15\"").starts_with("TRV004 1:8"));
  CHECK(said("period: 5 years") ==
        "TRV004 1:9 \"period\" cannot be \"5 years\" (write a period as P5Y, P18M or P30D)");
}

TEST_CASE("ids, choices and shapes") {
  CHECK(said("id: Seminar 1") ==
        "TRV004 1:5 \"Seminar 1\" is no id (write an id of a-z, 0-9 and hyphens, at most 64)");
  CHECK(said("episode: 2026-03-14T2130") ==
        "TRV004 1:10 \"2026-03-14T2130\" is no episode's id (write an episode's id as "
        "2026-03-14T2130-k7f3a2)");
  CHECK(said("choice: unhrt") ==
        "TRV005 1:9 \"unhrt\" is not a value of \"choice\" (did you mean \"unhurt\"?)");
  CHECK(said("choice: zzz") ==
        "TRV005 1:9 \"zzz\" is not a value of \"choice\" (one of: injured, unhurt, unknown)");
  CHECK(said("tally: {threats: 1}") ==
        "TRV005 1:9 \"threats\" is not a value of \"tally\" (did you mean \"threat\"?)");
  CHECK(said("text: [a]") == "TRV004 1:7 \"text\" must be one value (write a text)");
  CHECK(said("counts: 3") ==
        "TRV004 1:9 \"counts\" must be a list (write `counts: [a, b]`, or one `- ` line each)");
  CHECK(said("- a") == "TRV004 1:1 \"forms\" must be a map of keys (write `key: value` lines)");
  CHECK(said("texst: a") == "TRV002 1:1 \"forms\" has no key \"texst\" (did you mean \"text\"?)");
  CHECK(said("zzz: a").starts_with(
      "TRV002 1:1 \"forms\" has no key \"zzz\" (known keys: text, id, episode, "));
}

TEST_CASE("what must stand is missed, unless an unknown key was meant for it") {
  const Read<Episode> missing("id: 2026-03-14T2130-k7f3a2\n", episode_record());
  CHECK(missing.said() ==
        "TRV003 1:1 \"occurred\" is missing in \"episode\" (occurred: when it began)");
  const Read<Episode> meant("id: 2026-03-14T2130-k7f3a2\nocurred: 2026-03-14T21:30\n",
                            episode_record());
  CHECK(meant.said() ==
        "TRV002 2:1 \"episode\" has no key \"ocurred\" (did you mean \"occurred\"?)");
  const Read<Episode> empty("id: 2026-03-14T2130-k7f3a2\noccurred:\n", episode_record());
  CHECK(empty.said() ==
        "TRV003 2:1 \"occurred\" is missing in \"episode\" (occurred: when it began)");
}

TEST_CASE("1 MiB of wrong keys, values or entries is listed in part") {
  std::string keys = "id: 2026-03-14T2130-k7f3a2\n";
  for (int i = 0; i < 50'000; ++i) keys += fmt::format("key-{}: x\n", i);
  std::string entries = "expenses:\n";
  for (int i = 0; i < 30'000; ++i) entries += fmt::format("  - {{di: u{}}}\n", i);
  std::string items = "occupancy: [";
  for (int i = 0; i < 90'000; ++i) items += "x, ";
  const auto start = std::chrono::steady_clock::now();
  const Read<Episode> wrong_keys(keys, episode_record());
  const Read<Expenses> wrong_entries(entries, expenses_record());
  const Read<Occupancy> wrong_items(items + "]\n", occupancy_record());
  CHECK(std::chrono::steady_clock::now() - start <
        std::chrono::seconds(60));  // a hang, not a speed
  CHECK(wrong_keys.notes.findings.size() == 201);
  CHECK(wrong_entries.notes.findings.size() == 201);
  CHECK(wrong_items.notes.findings.size() == 201);
  CHECK(wrong_keys.notes.findings.back().rule == "TRV012");
  CHECK(wrong_keys.notes.findings.back().message.en ==
        "more than 200 findings in this file: the others are not listed");
  CHECK_FALSE(wrong_entries.record.expenses.items.back().sound);
  CHECK_FALSE(wrong_keys.record.sound);
}
