#pragma once

#include <string>

namespace trivsel::tests {

/// How a file is saved, for what an overlay of texts cannot show: `with Windows line ends`, `with
/// mixed line ends`, `with a lone carriage return`, `with a byte order mark`, `in Latin-1`,
/// `without its last line end`. Throws std::runtime_error for a form that nobody knows.
std::string saved_as(const std::string& bytes, const std::string& form);

/// Whether the form is something that stands where a file should: `a link`, `a FIFO`, `a folder`.
bool is_no_file(const std::string& form);

/// Puts it there, in place of what is there.
void place_no_file(const std::string& path, const std::string& form);

/// The text with `DDMMYY-XXXX`, `DDMMYY XXXX` and `DDMMYYXXXX` replaced by a CPR number right in
/// form that nobody has, and `NN NN NN NN` by a phone number.
std::string with_numbers(std::string text);

}  // namespace trivsel::tests
