#include "findings/masked_file.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kMask = "\u2022";

/// What takes the place of a stretch: a bullet for each character, line ends as they are.
std::string bullets(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool line_end = text[at] == '\n' || text[at] == '\r';
    out += line_end ? text.substr(at, 1) : kMask;
    at += code_point_at(text, at).value_or(CodePoint{0, 1}).bytes;
  }
  return out;
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool cpr = false;  ///< digits alone are masked, so that the form still shows
};

std::vector<Stretch> stretches_of(std::string_view bytes, const std::vector<Span>& personal) {
  std::vector<Stretch> all;
  for (const PersonalHit& hit : find_cpr(bytes)) all.push_back({hit.begin, hit.end, true});
  for (const Span& span : personal) all.push_back({span.begin, span.end, false});
  std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) {
    return std::make_pair(a.begin, b.end) < std::make_pair(b.begin, a.end);
  });
  return all;
}

std::string masked(std::string_view bytes, const std::vector<Span>& personal) {
  std::string out;
  std::size_t at = 0;
  for (const Stretch& stretch : stretches_of(bytes, personal)) {
    if (stretch.end <= at) continue;
    const std::size_t begin = std::max(at, stretch.begin);
    const bool whole = begin == stretch.begin && stretch.cpr;
    const std::string_view text = bytes.substr(begin, stretch.end - begin);
    out += bytes.substr(at, begin - at);
    out += whole ? mask_cpr(text) : bullets(text);
    at = stretch.end;
  }
  return out.append(bytes.substr(at));
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Without its line end, and not beyond what anybody reads of one line.
std::string_view shown_of(std::string_view line) {
  constexpr std::size_t kMostShown = 1000;
  line = line.substr(0, line.find_last_not_of("\r\n") + 1);
  if (line.size() <= kMostShown) return line;
  std::size_t end = kMostShown;
  while (end > 0 && !begins_character(line[end])) --end;
  return line.substr(0, end);
}

}  // namespace

MaskedFile::MaskedFile(const yaml::Source& source, const std::vector<Span>& personal)
    : source_(source) {
  const std::string_view bytes = source.bytes();
  starts_.push_back(source.mark_length());
  for (std::size_t newline = bytes.find('\n'); newline != std::string_view::npos;
       newline = bytes.find('\n', newline + 1)) {
    starts_.push_back(newline + 1);
  }
  const std::string text = masked(bytes, personal);
  std::size_t at = source.mark_length();
  for (std::size_t i = 0; i < starts_.size(); ++i) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines_.emplace_back(shown_of(std::string_view(text).substr(at, end - at)));
    at = std::min(end + 1, text.size());
  }
  constexpr std::size_t kApart = 4096;
  milestones_.push_back({});
  for (std::size_t next = kApart; next < bytes.size(); next += kApart) {
    while (next < bytes.size() && !begins_character(bytes[next])) ++next;
    const std::size_t characters = characters_before(next);
    milestones_.push_back({next, characters});
  }
}

std::size_t MaskedFile::characters_before(std::size_t offset) const {
  const auto after = std::upper_bound(
      milestones_.begin() + 1, milestones_.end(), offset,
      [](std::size_t wanted, const Milestone& milestone) { return wanted < milestone.offset; });
  const Milestone& last = *(after - 1);
  return last.characters +
         count_code_points(source_.bytes().substr(last.offset, offset - last.offset));
}

Position MaskedFile::position(std::uint32_t offset) const {
  const std::size_t at = std::min<std::size_t>(offset, source_.bytes().size());
  const auto after = std::upper_bound(starts_.begin() + 1, starts_.end(), at);
  const auto line = static_cast<std::size_t>(after - starts_.begin());
  const std::size_t start = std::min(starts_[line - 1], at);
  const std::size_t columns = characters_before(at) - characters_before(start);
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(columns + 1)};
}

std::string_view MaskedFile::line(std::uint32_t number) const {
  return number == 0 || number > lines_.size() ? std::string_view() : lines_[number - 1];
}

MaskedFiles::MaskedFiles(const FileList& files, const std::vector<Finding>& findings)
    : list_(files) {
  for (const Finding& finding : findings) {
    if (finding.personal) personal_[finding.where.file].push_back(finding.where.span);
  }
}

const MaskedFile& MaskedFiles::file(std::uint32_t index) {
  const auto found = files_.find(index);
  if (found != files_.end()) return found->second;
  return files_.try_emplace(index, *list_.source(index), personal_[index]).first->second;
}

}  // namespace trivsel
