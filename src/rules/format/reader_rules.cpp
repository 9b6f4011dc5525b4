#include "rules/format/rules.hpp"

namespace trivsel {
namespace {

void found_by_the_reader(const Case&, Sink&) {}

Rule named(std::string_view code, std::string_view name, Level level = Level::error) {
  return make_rule({.code = code,
                    .name = name,
                    .always = true,
                    .level = level,
                    .from = Stage::application,
                    .reach = Reach::each},
                   found_by_the_reader);
}

}  // namespace

std::span<const Rule> reader_rules() {
  static const Rule rules[] = {
      named("TRV001", "unreadable-file"),
      named("TRV002", "unknown-key"),
      named("TRV003", "missing-key"),
      named("TRV004", "wrong-type"),
      named("TRV005", "value-not-allowed"),
      named("TRV006", "impossible-date"),
      named("TRV007", "duplicate-key"),
      named("TRV008", "duplicate-id"),
      named("TRV009", "unknown-reference"),
      named("TRV011", "unknown-programme"),
      named("TRV012", "over-limit"),
      named("TRV014", "yaml-trap"),
      named("TRV015", "not-the-subset"),
      named("TRV016", "format-version"),
      named("TRV017", "text-form"),
      named("TRV018", "unknown-file"),
      named("TRV019", "ignore-without-force"),
      named("TRV020", "ignore-unused", Level::warning),
  };
  return rules;
}

}  // namespace trivsel
