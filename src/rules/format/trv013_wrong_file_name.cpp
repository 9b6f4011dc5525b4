#include "rules/format/rules.hpp"

namespace trivsel {
namespace {

/// Two files with one id are one fault, which TRV008 tells.
bool is_borne_twice(const CourseFolder& folder, std::string_view id) {
  const auto same = [&](const Episode& episode) { return episode.id.is(id); };
  return std::count_if(folder.episodes.begin(), folder.episodes.end(), same) > 1;
}

void check_file(const Case& c, const At<std::string_view>& id, std::string_view kind, Sink& sink) {
  if (!id || is_borne_twice(c.folder, *id)) return;
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
  for (const Episode& episode : c.folder.episodes) check_file(c, episode.id, "episodes", sink);
  for (const Account& account : c.folder.accounts) check_file(c, account.id, "accounts", sink);
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
