#include "folder/accounts_in_git.hpp"
#include "rules/privacy/rules.hpp"

namespace trivsel {
namespace {

/// What `.gitignore` does is told here; what git is about to commit, where that is read.
void check(const Case& c, Sink& sink) {
  const auto ignored = gitignore_leaves_out_accounts(c.folder);
  if (!ignored || !c.folder.has(Part::course)) return;
  const bool in_git = accounts_go_into_git(c.folder.course);
  if (in_git == !*ignored) return;
  const Message message =
      in_git ? Message(Text{"the course keeps its accounts in git, and this file leaves them out",
                            "forløbet har sine beretninger i git, og denne fil holder dem ude"})
             : Message(Text{"the course keeps its accounts out of git, and this file lets them in",
                            "forløbet holder sine beretninger ude af git, og denne fil slipper dem "
                            "ind"});
  const Message help =
      in_git
          ? Message(Text{"delete the line for accounts/, or write `privacy: {accounts: ignored}` "
                         "in course.yaml",
                         "slet linjen med accounts/, eller skriv `privacy: {accounts: ignored}` "
                         "i course.yaml"})
          : Message(Text{"write the line /accounts/", "skriv linjen /accounts/"});
  sink.about_file(Level::warning, c, ".gitignore", message, help);
}

}  // namespace

const Rule& trv608() {
  static const Rule rule = privacy_rule("TRV608", "accounts-in-git", Level::error, check);
  return rule;
}

}  // namespace trivsel
