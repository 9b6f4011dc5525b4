#include <unordered_set>

#include "rules/privacy/rules.hpp"

namespace trivsel {
namespace {

/// The day of an episode: of its account too, which bears the same id.
std::optional<Date> day_of(const At<std::string_view>& id) {
  return id ? parse_date(id->substr(0, 10)) : std::nullopt;
}

std::optional<Date> day_of(const Episode& episode) {
  return episode.occurred ? episode.occurred->date() : day_of(episode.id);
}

/// The ids that episodes bear: an account that belongs to one is told with it.
std::unordered_set<std::string_view> episode_ids(const CourseFolder& folder) {
  std::unordered_set<std::string_view> ids;
  for (const Episode& episode : folder.episodes) {
    if (episode.id) ids.insert(*episode.id);
  }
  return ids;
}

class Retention {
 public:
  Retention(const Case& c, const At<Period>& period, Sink& sink)
      : case_(c), period_(period), sink_(sink) {}

  void check(const Episode& episode) const {
    const auto day = day_of(episode);
    if (!day || !is_over(*day)) return;
    Finding& finding = report(episode.head, *day, episode.id);
    for (const Account& account : case_.folder.accounts) {
      const bool same = account.id && episode.id.is(*account.id);
      if (same) finding.related.push_back({account.head, Text{"its account", "dens beretning"}});
    }
  }

  void check(const Account& account) const {
    const auto day = day_of(account.id);
    if (day && is_over(*day)) report(account.head, *day, account.id);
  }

 private:
  [[nodiscard]] bool is_over(Date day) const { return add(day, *period_) < case_.today(); }

  Finding& report(Where head, Date day, const At<std::string_view>& id) const {
    const Message until = long_date(add(day, *period_));
    Finding& finding = sink_.add(
        head,
        say("the record of {} was to be kept until {} only",
            "registreringen fra {} skulle kun opbevares til den {}", long_date(day), until),
        say("`trivsel episode forget {}` takes it out; git's history must be cleaned too",
            "`trivsel episode forget {}` fjerner den; gits historik skal også renses",
            id ? *id : std::string_view("ID")));
    finding.related.push_back(
        {period_.where, Text{"how long records are kept", "hvor længe der opbevares"}});
    return finding;
  }

  const Case& case_;
  const At<Period>& period_;
  Sink& sink_;
};

void check(const Case& c, Sink& sink) {
  const std::optional<Privacy>& privacy = c.folder.course.privacy;
  if (!privacy || !privacy->delete_after) return;
  const Retention retention(c, privacy->delete_after, sink);
  for (const Episode& episode : c.folder.episodes) retention.check(episode);
  const std::unordered_set<std::string_view> ids = episode_ids(c.folder);
  for (const Account& account : c.folder.accounts) {
    if (account.id && !ids.contains(*account.id)) retention.check(account);
  }
}

}  // namespace

const Rule& trv607() {
  static const Rule rule = privacy_rule("TRV607", "retention", Level::warning, check);
  return rule;
}

}  // namespace trivsel
