#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <random>
#include <set>
#include <sstream>

#include "cli/streams.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"

// Random commands on a drafted plan of each programme: what they do not name stays byte for byte.

using namespace trivsel;
using namespace trivsel::tests;

namespace {

struct Base {
  const char* name;
  const char* start;
};
constexpr Base kBases[] = {
    {"mv", "2026-02-02"}, {"if", "2018-05-14"}, {"it", "2023-01-09"}, {"pb", "2021-10-01"}};

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran run_in(const std::string& folder, std::vector<std::string> words) {
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, folder};
  words.insert(words.end(), {"--lang", "en"});
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

std::string folder_of(const Base& base) {
  const std::string path = fmt::format("{}/plan-commands-{}", SCRATCH_DIR, base.name);
  std::filesystem::remove_all(path);
  Files files = read_tree(fmt::format("{}/tests/rules/base/{}", PROJECT_DIR, base.name));
  files["plan.yaml"] = "# ours\nactivities: []  # agreed together\ntrials: []\n";
  write_tree(path, files);
  return path;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A comment behind every third line and above every seventh.
std::string with_comments(const std::string& plan) {
  std::string out;
  int number = 0;
  for (const std::string& line : lines_of(plan)) {
    ++number;
    if (number % 7 == 0) out += fmt::format("# note {}\n", number);
    out += line;
    if (number % 3 == 0) out += fmt::format("   # c{}", number);
    out += "\n";
  }
  return out;
}

std::string plan_in(const std::string& folder) {
  return read_tree(folder).at("plan.yaml");
}

std::string key_of_line(const std::string& line) {
  const std::size_t from = line.find_first_not_of(" -");
  const std::size_t to = line.find(':');
  return from == std::string::npos || to == std::string::npos ? line : line.substr(from, to - from);
}

/// The lines of a plan by the entry that they belong to, without those that a command may change.
std::vector<std::string> untouched(const std::string& plan, const std::string& output) {
  static const std::set<std::string> changeable{"date",       "moves", "status",
                                                "attendance", "from",  "to"};
  std::vector<std::string> kept;
  std::string id;
  for (const std::string& line : lines_of(plan)) {
    if (line.find("- id: ") != std::string::npos) {
      id = line.substr(line.find("id: ") + 4);
      id = id.substr(0, id.find(' '));
    }
    const bool named = !id.empty() && output.find(id + " ") != std::string::npos;
    if (named && line[0] == ' ' && changeable.contains(key_of_line(line))) continue;
    kept.push_back(line);
  }
  return kept;
}

std::vector<std::string> comments_of(const std::string& plan) {
  std::vector<std::string> comments;
  for (const std::string& line : lines_of(plan)) {
    const std::size_t mark = line.find("# ");
    if (mark != std::string::npos) comments.push_back(line.substr(mark));
  }
  return comments;
}

/// What was held, or has passed, and its day.
std::set<std::string> settled(const std::string& folder, Date today) {
  std::set<std::string> days;
  const CourseFolder course = load_course_folder(Directory::open(folder), {1});
  for (const Activity& activity : course.plan.activities) {
    if (activity.is_held() || *activity.date <= today)
      days.insert(fmt::format("{} {}", *activity.id, format(*activity.date)));
  }
  return days;
}

class RandomCommands {
 public:
  RandomCommands(const Base& base, std::uint32_t seed)
      : random_(seed), folder_(folder_of(base)), today_(*parse_date(base.start)) {}

  void run_all(int number) {
    REQUIRE(run_in(folder_, {"plan", "draft", "--today", format(today_)}).code == 0);
    const Files files{{"plan.yaml", with_comments(plan_in(folder_))}};
    write_file(files.at("plan.yaml"));
    findings_ = findings();
    for (int i = 0; i < number; ++i) run_one();
  }

  int changed() const { return changed_; }

 private:
  /// Of reading alone: other files name things of the plan that was here before.
  std::size_t findings() const {
    return load_course_folder(Directory::open(folder_), {1}).findings.size();
  }

  void write_file(const std::string& plan) {
    Files files = read_tree(folder_);
    files["plan.yaml"] = plan;
    write_tree(folder_, files);
  }

  void run_one() {
    const std::string before = plan_in(folder_);
    const std::set<std::string> stays = settled(folder_, today_);
    const std::vector<std::string> words = command();
    CAPTURE(fmt::format("{}", fmt::join(words, " ")));
    const Ran ran = run_in(folder_, words);
    const std::string after = plan_in(folder_);
    CAPTURE(ran.out + ran.err);
    REQUIRE(ran.code <= 2);
    if (ran.code != 0) {
      CHECK(after == before);
      return;
    }
    ++changed_;
    CHECK(untouched(after, ran.out) == untouched(before, ran.out));
    CHECK(comments_of(after) == comments_of(before));
    for (const std::string& day : settled(folder_, today_)) {
      const std::string id = day.substr(0, day.find(' '));
      const bool was = std::any_of(stays.begin(), stays.end(), [&](const std::string& old) {
        return old.starts_with(id + " ");
      });
      if (was) CHECK(stays.contains(day));
    }
    CHECK(findings() == findings_);
  }

  std::vector<std::string> command() {
    const CourseFolder course = load_course_folder(Directory::open(folder_), {1});
    const auto& all = course.plan.activities.items;
    const Activity& activity = all[random_() % all.size()];
    const std::string id(*activity.id);
    if (random_() % 4 == 0) today_ += std::chrono::days{random_() % 12};
    const std::string today = format(today_);
    switch (random_() % 6) {
      case 0:
        return {"plan", "cancel", id, "--today", today};
      case 1:
        return {"plan", "hold", id, "--today", today};
      case 2:
        return {"plan", "move", id, "--to", target_of(activity), "--today", today};
      default:
        return {"plan", "move", id, "--to", target_of(activity), "--ripple", "--today", today};
    }
  }

  /// A day to come, near the one it has.
  std::string target_of(const Activity& activity) {
    const auto off = std::chrono::days{static_cast<int>(random_() % 60) - 25};
    return format(std::max(*activity.date + off, today_ + std::chrono::days{1}));
  }

  std::mt19937 random_;
  std::string folder_;
  Date today_;
  int changed_ = 0;
  std::size_t findings_ = 0;
};

}  // namespace

TEST_CASE("a command on a plan of any programme leaves what it does not name byte for byte") {
  for (const Base& base : kBases) {
    CAPTURE(std::string(base.name));
    RandomCommands commands(base, 7);
    commands.run_all(60);
    CHECK(commands.changed() > 15);
  }
}
