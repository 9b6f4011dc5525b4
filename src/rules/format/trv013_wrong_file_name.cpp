#include <unordered_map>

#include "rules/format/rules.hpp"

namespace trivsel {
namespace {

/// How many files bear an id. Two with one are one fault, which TRV008 tells.
using Bearers = std::unordered_map<std::string_view, int>;

Bearers count_bearers(const CourseFolder& folder) {
  Bearers bearers;
  for (const Episode& episode : folder.episodes) {
    if (episode.id) ++bearers[*episode.id];
  }
  return bearers;
}

void check_file(const Case& c, const At<std::string_view>& id, std::string_view kind, Sink& sink) {
  const std::string wanted = fmt::format("{}/{}/{}.yaml", kind, id->substr(0, 4), *id);
  const std::string& path = c.folder.source(id.where).path();
  if (path == wanted) return;
  const bool same_name = path.ends_with(fmt::format("/{}.yaml", *id));
  sink.add(id.where,
           same_name ? say("the file lies in the folder of another year than its id \"{}\"",
                           "filen ligger i mappen for et andet år end dens id \"{}\"", *id)
                     : say("the file is not named by its id \"{}\"",
                           "filen er ikke navngivet efter sit id \"{}\"", *id),
           say("move it to {}, or correct the id", "flyt den til {}, eller ret id'et", wanted));
}

void check(const Case& c, Sink& sink) {
  Bearers bearers = count_bearers(c.folder);
  for (const Episode& episode : c.folder.episodes) {
    if (episode.id && bearers[*episode.id] == 1) check_file(c, episode.id, "episodes", sink);
  }
  for (const Account& account : c.folder.accounts) {
    if (account.id) check_file(c, account.id, "accounts", sink);
  }
}

}  // namespace

const Rule& trv013() {
  static const Rule rule = make_rule({.code = "TRV013",
                                      .name = "wrong-file-name",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::application,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
