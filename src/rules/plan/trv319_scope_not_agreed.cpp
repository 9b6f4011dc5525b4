#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Wanted {
  std::string_view key;
  At<std::string_view> Scope::* field;
};

constexpr Wanted kWanted[] = {{"need", &Scope::need},
                              {"capacity", &Scope::capacity},
                              {"other_development", &Scope::other_development}};

std::string missing_keys(const Scope& scope) {
  std::string missing;
  for (const Wanted& wanted : kWanted) {
    const At<std::string_view>& text = scope.*wanted.field;
    if (text && !text->empty()) continue;
    if (!missing.empty()) missing += ", ";
    missing += wanted.key;
  }
  return missing;
}

constexpr Text kHelp{
    "write in a few words what the extent was fitted to: "
    "scope: {need: …, capacity: …, other_development: …}",
    "skriv kort, hvad omfanget er tilpasset: scope: {need: …, capacity: …, other_development: …}"};

void check(const Case& c, Sink& sink) {
  const Course& course = c.folder.course;
  if (!course.scope) {
    sink.about_file(c, "course.yaml",
                    say("what {} extent was fitted to is not noted",
                        "det er ikke noteret, hvad {} omfang er tilpasset", c.words.course.of_the),
                    kHelp);
    return;
  }
  const std::string missing = missing_keys(*course.scope);
  if (missing.empty()) return;
  sink.add(course.scope->head,
           say("the scope does not note: {}", "i `scope` er ikke noteret: {}", missing), kHelp);
}

}  // namespace

const Rule& trv319() {
  static const Rule rule = make_rule(
      {.code = "TRV319", .name = "scope-not-agreed", .from = Stage::running, .reads = Part::course},
      check);
  return rule;
}

}  // namespace trivsel
