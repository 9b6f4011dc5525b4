#include "files/machine_error.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace trivsel {

namespace {

struct DanishReason {
  int error;
  std::string_view text;
};

constexpr DanishReason danish_reasons[] = {
    {EACCES, "adgang nægtet"},
    {EBUSY, "er i brug af et andet program"},
    {EDQUOT, "diskkvoten er brugt op"},
    {EEXIST, "findes allerede"},
    {EFBIG, "filen bliver for stor"},
    {EIO, "disken svarer med fejl"},
    {EISDIR, "er en mappe"},
    {ELOOP, "stien går gennem et symbolsk link"},
    {EMFILE, "programmet har for mange filer åbne"},
    {ENAMETOOLONG, "navnet er for langt"},
    {ENFILE, "der er for mange filer åbne på maskinen"},
    {ENOENT, "findes ikke"},
    {ENOLCK, "filsystemet kan ikke låse"},
    {ENOMEM, "der er ikke mere hukommelse"},
    {ENOSPC, "der er ikke mere plads på disken"},
    {ENOTDIR, "er ikke en mappe"},
    {ENOTEMPTY, "mappen er ikke tom"},
    {EPERM, "handlingen er ikke tilladt"},
    {EROFS, "filsystemet er skrivebeskyttet"},
    {EXDEV, "ligger på et andet filsystem"},
};

std::string danish_reason(int error, const std::string& english) {
  for (const DanishReason& reason : danish_reasons) {
    if (reason.error == error) return std::string(reason.text);
  }
  return fmt::format("systemfejl {} ({})", error, english);
}

Message sentence(MachineErrorKind kind, const std::string& path, const Message& reason) {
  switch (kind) {
    case MachineErrorKind::folder:
      return say("cannot open the folder {}: {}", "mappen {} kan ikke åbnes: {}", path, reason);
    case MachineErrorKind::write:
      return say("cannot write {}: {}; no file is changed",
                 "{} kan ikke skrives: {}; ingen fil er ændret", path, reason);
    case MachineErrorKind::unconfirmed:
      return say("{} is written, but the disk did not confirm it: {}",
                 "{} er skrevet, men disken har ikke bekræftet det: {}", path, reason);
    case MachineErrorKind::lock:
      return say("cannot lock {}: {}; no file is changed",
                 "{} kan ikke låses: {}; ingen fil er ændret", path, reason);
    case MachineErrorKind::randomness:
      return say("the system gives no random bytes: {}", "systemet giver ingen tilfældige tal: {}",
                 reason);
  }
  return reason;
}

}  // namespace

Message errno_reason(int error) {
  std::string english = std::generic_category().message(error);
  std::string danish = danish_reason(error, english);
  return {std::move(english), std::move(danish)};
}

MachineError::MachineError(MachineErrorKind kind, std::string path, Message reason)
    : std::runtime_error(sentence(kind, path, reason).en),
      kind_(kind),
      path_(std::move(path)),
      reason_(std::move(reason)) {}

MachineError::MachineError(MachineErrorKind kind, std::string path, int error)
    : MachineError(kind, std::move(path), errno_reason(error)) {}

Message MachineError::message() const {
  return sentence(kind_, path_, reason_);
}

}  // namespace trivsel
