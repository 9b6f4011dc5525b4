#include "rules/rule.hpp"

namespace trivsel {

Finding& Sink::about_file(Level level, const Case& c, std::string_view path, Message message,
                          Message help) {
  Finding& finding = weaker(level, {}, std::move(message), std::move(help));
  const auto& sources = c.folder.sources;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i]->path() == path) finding.where.file = static_cast<std::uint32_t>(i);
  }
  finding.path = path;
  return finding;
}

Rule make_rule(Rule rule, void (*check)(const Case&, Sink&)) {
  rule.check = [check](const Case& c, const void*, Sink& sink) { check(c, sink); };
  return rule;
}

Rule make_rule(Rule rule, void (*check)(const Case&, Sink&), Message (*met)(const Case&)) {
  rule = make_rule(std::move(rule), check);
  rule.met = [met](const Case& c, const void*) { return met(c); };
  return rule;
}

Rule make_rule(Rule rule, void (*check)(const PortfolioCase&, Sink&)) {
  rule.check_portfolio = [check](const PortfolioCase& c, const void*, Sink& sink) {
    check(c, sink);
  };
  return rule;
}

}  // namespace trivsel
