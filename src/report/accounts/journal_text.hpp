#pragma once

#include <string>
#include <string_view>

namespace trivsel::report {

/// A text of the folder as a journal may hold it: safe to show, on one line, without `;`, `|` and
/// runs of spaces, which end a description or begin an amount there. Changed as little as that
/// takes: `;` to `,` and `|` to `/`.
std::string journal_text(std::string_view text);

/// The same for a value in brackets or in a list of tags: moreover without `(`, `)` and `,`.
std::string journal_value(std::string_view text);

/// A text in the quotes of a beancount file.
std::string quoted_text(std::string_view text);

}  // namespace trivsel::report
