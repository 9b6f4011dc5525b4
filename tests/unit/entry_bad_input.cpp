#include <doctest/doctest.h>

#include <filesystem>

#include "cpr_numbers.hpp"
#include "support/overlay.hpp"
#include "support/program.hpp"

// What people type into the quick entry when it is late: each slip has its sentence, in both
// languages, and nothing is written.

using namespace trivsel;
using namespace trivsel::tests;

namespace {

/// A clean folder of its own, and a home beside it.
Program program_in(const std::string& name, const std::string& language, const std::string& now) {
  const std::string root = fmt::format("{}/{}", SCRATCH_DIR, name);
  std::filesystem::remove_all(root);
  write_tree(root + "/course", read_tree(PROJECT_DIR "/tests/rules/base/mv"));
  return {root + "/course",
          {{"HOME", root + "/home"}, {"TRIVSEL_LANG", language}, {"TRIVSEL_TODAY", now}},
          false};
}

struct Slip {
  std::vector<std::string> words;
  int code;
  const char* en;
  const char* da;
};

void check_slips(const std::vector<Slip>& slips, const std::string& now) {
  for (const Slip& slip : slips) {
    for (const std::string language : {"en", "da"}) {
      const Program program = program_in("entry-slips", language, now);
      const Files before = read_tree(program.folder);
      std::vector<std::string> words = {"log-episode", "--kinds", "threat"};
      words.insert(words.end(), slip.words.begin(), slip.words.end());
      const Ran ran = program.run(words);
      CAPTURE(words);
      CHECK(ran.code == slip.code);
      CHECK(ran.err == fmt::format("trivsel: {}\n", language == "da" ? slip.da : slip.en));
      CHECK(read_tree(program.folder) == before);
    }
  }
}

/// What the program says to one answer, after the answers before it; the questions end there.
std::string reply(const std::string& language, const std::string& now, const std::string& before,
                  const std::string& answer) {
  Program program = program_in("entry-replies", language, now);
  program.on_terminal = true;
  const std::string without = program.run({"log-episode"}, before).out;
  std::filesystem::remove_all(program.variables.at("HOME"));
  const std::string with = program.run({"log-episode"}, before + answer + "\n").out;
  // Both end with the question asked last, and an empty line.
  const std::string shown = without.substr(0, without.size() - 1);
  REQUIRE(with.starts_with(shown));
  const std::string more = with.substr(shown.size());
  return more.substr(0, more.find('\n'));
}

void check_reply(const std::string& now, const std::string& before, const std::string& answer,
                 const std::string& en, const std::string& da) {
  CAPTURE(answer.substr(0, 80));
  CHECK(reply("en", now, before, answer) == en);
  CHECK(reply("da", now, before, answer) == da);
}

}  // namespace

TEST_CASE("a slip in a flag is refused in a sentence") {
  check_slips(
      {{{"--occurred", "2026-04-15T10:01"},
        2,
        "2026-04-15T10:01 lies in the future; now is 2026-04-15T10:00",
        "2026-04-15T10:01 ligger i fremtiden; nu er 2026-04-15T10:00"},
       {{"--occurred", "2026-03-29T02:30"},
        2,
        "2026-03-29T02:30: the clock is put forward past this time; write a time before 02:00 or "
        "from 03:00 on",
        "2026-03-29T02:30: uret stilles frem forbi dette tidspunkt; skriv et tidspunkt før 02:00 "
        "eller fra 03:00"},
       {{"--occurred", "2025-10-26T02:30"},
        2,
        "2025-10-26T02:30: this time comes twice that night; add +02:00 for the first, +01:00 for "
        "the second, as 2025-10-26T02:30+02:00",
        "2025-10-26T02:30: dette tidspunkt kommer to gange den nat; tilføj +02:00 for det første, "
        "+01:00 for det andet, som 2025-10-26T02:30+02:00"},
       {{"--occurred", "yesterday"},
        2,
        "\"yesterday\" is no time; write 2026-03-14T21:30, 21:30 or now",
        "\"yesterday\" er ikke et tidspunkt; skriv 2026-03-14T21:30, 21:30 eller nu"},
       {{"--occurred", "\x1b[2J"},
        2,
        "\"^[[2J\" is no time; write 2026-03-14T21:30, 21:30 or now",
        "\"^[[2J\" er ikke et tidspunkt; skriv 2026-03-14T21:30, 21:30 eller nu"},
       {{"--citizen", "B-03"},
        2,
        "the course knows no citizen B-03; did you mean B-01? (--add takes a new code)",
        "forløbet kender ikke borgeren B-03; mente du B-01? (--add optager en ny kode)"},
       {{"--citizen", "XYZ-99"},
        2,
        "the course knows no citizen XYZ-99; --add takes a new code",
        "forløbet kender ikke borgeren XYZ-99; --add optager en ny kode"},
       {{"--citizen", "b1"},
        2,
        "\"b1\" is no code; did you mean B-01?",
        "\"b1\" er ikke en kode; mente du B-01?"},
       {{"--place", "faelesrum"},
        2,
        "no room is called \"faelesrum\"; did you mean \"faellesrum\"? (--add takes a new one)",
        "intet rum hedder \"faelesrum\"; mente du \"faellesrum\"? (--add optager et nyt)"},
       {{"--severity", "9"},
        2,
        "--severity cannot be \"9\"; write a whole number from 0 to 4",
        "--severity kan ikke være \"9\"; skriv et helt tal fra 0 til 4"}},
      "2026-04-15T10:00");
}

TEST_CASE("an answer that is none is asked for again, with a sentence") {
  const std::string now = "2026-04-15T10:00";
  const std::string too_much(100'000, 'x');
  const std::string one_line = "  one short line of plain text, please";
  const std::string en_linje = "  én kort linje almindelig tekst, tak";
  check_reply(now, "", too_much, one_line, en_linje);
  check_reply(now, "2\n", too_much, one_line, en_linje);
  check_reply(now, "2\n\n", std::string(100'000, ','), one_line, en_linje);
  check_reply(now, "2\n", "\x1b[31m09:00", one_line, en_linje);
  check_reply(now, "2\n\n1\n1\n",
              "B-\xe2\x80\xae"
              "07",
              one_line, en_linje);
  check_reply(now, "2\n\n1\n1\n", "B-\xff", one_line, en_linje);
  check_reply(now, "", "", "  an answer is needed (? for help, Ctrl-D to end)",
              "  der skal et svar til (? for hjælp, Ctrl-D for at slutte)");
  check_reply(now, "", ",", "  \",\" is none of them: write a number from 1 to 7",
              "  \",\" er ingen af dem: skriv et tal fra 1 til 7");
  check_reply(now, "2\n\n", "faelesrum",
              "  \"faelesrum\" is none of them: did you mean \"faellesrum\"?",
              "  \"faelesrum\" er ingen af dem: mente du \"faellesrum\"?");
  check_reply(now, "2\n\n", "7", "  \"7\" is none of them: write a number from 1 to 2",
              "  \"7\" er ingen af dem: skriv et tal fra 1 til 2");
  check_reply(now, "2\n", "2026-04-15T10:01",
              "  2026-04-15T10:01 lies in the future; now is 2026-04-15T10:00",
              "  2026-04-15T10:01 ligger i fremtiden; nu er 2026-04-15T10:00");
  check_reply(
      "2026-03-29T04:00", "2\n", "02:30",
      "  02:30: the clock is put forward past this time; write a time before 02:00 or from "
      "03:00 on",
      "  02:30: uret stilles frem forbi dette tidspunkt; skriv et tidspunkt før 02:00 eller "
      "fra 03:00");
  check_reply(now, "2\n\n1\n1\n", "b1", "  \"b1\" is no code; did you mean B-01?",
              "  \"b1\" er ikke en kode; mente du B-01?");
  check_reply(
      now, "2\n\n1\n1\n", "Bo Qvist",
      "  a citizen is written by code only, never by name; write the code, as B-07; nothing "
      "was written",
      "  en borger skrives kun ved kode, aldrig ved navn; skriv koden, som B-07; intet er "
      "skrevet");
  check_reply(now, "2\n\n1\n1\n\n", "5", "  write a number from 0 to 4",
              "  skriv et tal fra 0 til 4");
  const std::string cpr = test::CprNumbers(61).next().joined_by(" ");
  check_reply(now, "2\n\n1\n1\n", cpr,
              "  that looks like a CPR number, and a CPR number never goes into the folder",
              "  det ligner et CPR-nummer, og et CPR-nummer må aldrig ind i mappen");
}

TEST_CASE("the hour that comes twice is asked about, and written with its offset") {
  Program program = program_in("entry-twice", "da", "2025-10-26T04:00");
  program.on_terminal = true;
  const Ran ran = program.run({"log-episode"}, "2\n02.30\n2\n\n\n\n\n\n");
  CHECK(ran.code == 0);
  CHECK(ran.out.find("  1 første gang, før uret blev stillet tilbage\n"
                     "  2 anden gang, bagefter\n"
                     "Klokken blev 02:30 to gange den nat: hvilken gang?: ") != std::string::npos);
  CHECK(ran.err.find("--occurred 2025-10-26T02:30+01:00 ") != std::string::npos);
  const Files files = read_tree(program.folder);
  const auto written = std::find_if(files.begin(), files.end(), [](const auto& file) {
    return file.first.starts_with("episodes/2025/2025-10-26T0230-");
  });
  REQUIRE(written != files.end());
  CHECK(written->second.find("occurred: 2025-10-26T02:30+01:00\n") != std::string::npos);

  // While it is 02:40 for the first time there is no second 02:30 yet, and nothing to ask.
  program = program_in("entry-twice", "en", "2025-10-26T02:40+02:00");
  program.on_terminal = true;
  const Ran first = program.run({"log-episode"}, "2\n02:30\n\n\n\n\n\n");
  CHECK(first.code == 0);
  CHECK(first.err.find("--occurred 2025-10-26T02:30+02:00 ") != std::string::npos);
  CHECK(first.out.find("came twice") == std::string::npos);

  // And at 02:10 for the second time, 02:50 is what was twenty minutes ago.
  program = program_in("entry-twice", "en", "2025-10-26T02:10+01:00");
  program.on_terminal = true;
  const Ran later = program.run({"log-episode"}, "2\n02:50\n\n\n\n\n\n");
  CHECK(later.err.find("--occurred 2025-10-26T02:50+02:00 ") != std::string::npos);
}

TEST_CASE("an unknown code is offered to be added, or asked for again") {
  Program program = program_in("entry-codes", "da", "2026-04-15T10:00");
  program.on_terminal = true;
  const std::string question =
      "B-07 er ikke blandt koderne i forløbet (mente du B-01?): skal den optages?: ";
  const Ran no = program.run({"log-episode"}, "2\n\n\n\nB-07\nnej\nB-01 , B-02\n\n\n");
  CHECK(no.code == 0);
  CHECK(no.out.find("  1 ja\n  2 nej\n" + question) != std::string::npos);
  CHECK(no.err.find("--citizen B-01,B-02 ") != std::string::npos);
  CHECK(no.err.find("--add") == std::string::npos);
  CHECK(read_tree(program.folder).at("course.yaml").find("B-07") == std::string::npos);

  const Ran yes = program.run({"log-episode"}, "2\n\n\n\nB-07\n1\n\n\n");
  CHECK(yes.code == 0);
  CHECK(yes.err.find("--citizen B-07 --recorded-by staff --add\n") != std::string::npos);
  CHECK(read_tree(program.folder).at("course.yaml").find("citizens: [B-01, B-02, B-07]") !=
        std::string::npos);
}

TEST_CASE("the end of input at any question writes nothing and keeps what was answered") {
  const std::string answers[] = {"2\n", "09:00\n", "1\n", "1\n", "B-01\n", "2\n"};
  std::string typed;
  for (std::size_t at = 0; at <= std::size(answers); ++at) {
    Program program = program_in("entry-ended", "da", "2026-04-15T10:00");
    program.on_terminal = true;
    const Files before = read_tree(program.folder);
    const Ran ran = program.run({"log-episode"}, typed);
    CHECK(ran.code == 130);
    CHECK(ran.err == (at == 0 ? "trivsel: afsluttet; intet er skrevet\n"
                              : "trivsel: afsluttet; intet er skrevet; svarene er gemt: `trivsel "
                                "log-episode --resume` går videre med dem\n"));
    CHECK(read_tree(program.folder) == before);
    if (at < std::size(answers)) typed += answers[at];
  }
}

TEST_CASE("an answer keeps its day when it is gone on with on another") {
  Program program = program_in("entry-days", "en", "2026-04-15T23:50");
  program.on_terminal = true;
  CHECK(program.run({"log-episode"}, "2\n23.10\n").code == 130);
  program.variables["TRIVSEL_TODAY"] = "2026-04-16T23:30";
  const Ran told = program.run({"log-episode", "--kinds", "threat"});
  CHECK(told.err.starts_with(
      "begun 2026-04-15 23:50 and not finished: `trivsel log-episode --resume` goes on with it, or "
      "remove "));
  const Ran ran = program.run({"log-episode", "--resume"}, "\n\n\n\n\n");
  CHECK(ran.code == 0);
  CHECK(
      ran.out.starts_with("What happened? (several with commas): threat\n"
                          "When? (21:30, or 2026-03-14T21:30): 2026-04-15T23:10\n"));
  CHECK(ran.err.find("--occurred 2026-04-15T23:10 ") != std::string::npos);
  const Ran none = program.run({"log-episode", "--resume"});
  CHECK(none.code == 2);
  CHECK(none.err == "trivsel: there is nothing to go on with\n");
}
