#include <doctest/doctest.h>

#include <cerrno>

#include "files/machine_error.hpp"
#include "files/unreadable.hpp"

using namespace trivsel;

TEST_CASE("a machine error says what, where, why and what state it left, in both languages") {
  const MachineError full(MachineErrorKind::write, "expenses.yaml", ENOSPC);
  CHECK(full.message().en ==
        "cannot write expenses.yaml: No space left on device; no file is changed");
  CHECK(full.message().da ==
        "expenses.yaml kan ikke skrives: der er ikke mere plads på disken; ingen fil er ændret");
  CHECK(full.what() == full.message().en);
  CHECK(full.path() == "expenses.yaml");
  CHECK(full.kind() == MachineErrorKind::write);
  CHECK(full.reason() == errno_reason(ENOSPC));

  const MachineError folder(MachineErrorKind::folder, "../x", ENOENT);
  CHECK(folder.message().en == "cannot open the folder ../x: No such file or directory");
  CHECK(folder.message().da == "mappen ../x kan ikke åbnes: findes ikke");

  const MachineError unconfirmed(MachineErrorKind::unconfirmed, "plan.yaml", EIO);
  CHECK(unconfirmed.message().en ==
        "plan.yaml is written, but the disk did not confirm it: Input/output error");
  CHECK(unconfirmed.message().da ==
        "plan.yaml er skrevet, men disken har ikke bekræftet det: disken svarer med fejl");

  const MachineError lock(MachineErrorKind::lock, ".", EACCES);
  CHECK(lock.message().en == "cannot lock .: Permission denied; no file is changed");
  CHECK(lock.message().da == ". kan ikke låses: adgang nægtet; ingen fil er ændret");

  const MachineError randomness(MachineErrorKind::randomness, "", EPERM);
  CHECK(randomness.message().en == "the system gives no random bytes: Operation not permitted");
  CHECK(randomness.message().da ==
        "systemet giver ingen tilfældige tal: handlingen er ikke tilladt");
}

TEST_CASE("the usual system errors have a Danish text of their own") {
  for (const int error : {EACCES, ENOENT, ENOSPC, EROFS, EIO, EEXIST, ENOTDIR, EISDIR, ELOOP,
                          EMFILE, EDQUOT, EXDEV, ENAMETOOLONG, EPERM, ENOLCK, ENOTEMPTY}) {
    const Message reason = errno_reason(error);
    CHECK_FALSE(reason.en.empty());
    CHECK_FALSE(reason.da.starts_with("systemfejl"));
    CHECK(reason.da != reason.en);
  }
  CHECK(errno_reason(EPIPE).da == fmt::format("systemfejl {} (Broken pipe)", EPIPE));
}

TEST_CASE("every reason for not reading has its text in both languages") {
  CHECK(unreadable_reason({UnreadableReason::symbolic_link}) ==
        Message("is a symbolic link, or lies below one; links are not followed",
                "er et symbolsk link eller ligger under et; links bliver ikke fulgt"));
  CHECK(unreadable_reason({UnreadableReason::no_permission, EACCES}) ==
        Message("Permission denied", "adgang nægtet"));
  using enum UnreadableReason;
  for (const UnreadableReason reason : {missing, not_a_regular_file, not_a_folder, symbolic_link,
                                        leaves_folder, too_large, too_deep}) {
    const Message text = unreadable_reason({reason});
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(text.da.empty());
    CHECK(text.en != text.da);
  }
}
