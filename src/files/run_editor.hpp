#pragma once

#include <functional>
#include <optional>
#include <string>

namespace trivsel {

/// The user's own editor: $VISUAL where the terminal is more than dumb, else $EDITOR, else vi.
std::string editor_of(
    const std::function<std::optional<std::string>(const std::string&)>& variable);

/// Runs the editor on the file at PATH and waits for it. The editor is a command of the user's own,
/// with arguments perhaps, and so is read by the shell, as git does; PATH is handed over as it is.
/// It starts in the file's folder: nothing where the user stands is a setting or a program to it.
/// Ctrl-C is the editor's meanwhile. Its exit code; 127 where there is none such, -1 where it was
/// ended by a signal.
int run_editor(const std::string& editor, const std::string& path);

}  // namespace trivsel
