#include "support/file_form.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <stdexcept>
#include <string_view>

#include "text/utf8.hpp"
#include "unit/cpr_numbers.hpp"

namespace trivsel::tests {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string with_first_line_end(std::string bytes, std::string_view line_end) {
  return bytes.replace(bytes.find('\n'), 1, line_end);
}

std::string in_latin_1(const std::string& bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at).value();
    out.push_back(static_cast<char>(point.value));
    at += point.bytes;
  }
  return out;
}

}  // namespace

std::string saved_as(const std::string& bytes, const std::string& form) {
  if (form == "without its last line end") return bytes.substr(0, bytes.size() - 1);
  if (form == "with a byte order mark") return "\xEF\xBB\xBF" + bytes;
  if (form == "with mixed line ends") return with_first_line_end(bytes, "\r\n");
  if (form == "with a lone carriage return") return with_first_line_end(bytes, "\r");
  if (form == "in Latin-1") return in_latin_1(bytes);
  if (form != "with Windows line ends") throw std::runtime_error("no such form: " + form);
  std::string out = bytes;
  replace_all(out, "\n", "\r\n");
  return out;
}

bool is_no_file(const std::string& form) {
  return form == "a link" || form == "a FIFO" || form == "a folder";
}

void place_no_file(const std::string& path, const std::string& form) {
  std::filesystem::remove_all(path);
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  if (form == "a folder") {
    std::filesystem::create_directory(path);
  } else if (form == "a link") {
    std::filesystem::create_symlink("elsewhere", path);
  } else if (::mkfifo(path.c_str(), 0600) != 0) {
    throw std::runtime_error("no FIFO at " + path);
  }
}

std::string with_numbers(std::string text) {
  const test::CprNumbers::Number number = test::CprNumbers(601).next();
  for (const std::string_view joint : {"-", " ", ""}) {
    const std::string from = "DDMMYY" + std::string(joint) + "XXXX";
    replace_all(text, from, number.joined_by(joint));
  }
  replace_all(text, "NN NN NN NN", fmt::format("{} {} {} {}", 20, 30, 40, 50));
  return text;
}

}  // namespace trivsel::tests
