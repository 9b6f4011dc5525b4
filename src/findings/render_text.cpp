#include "findings/excerpt.hpp"
#include "findings/render.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view colour_of(Level level) {
  switch (level) {
    case Level::error:
      return "\x1b[31m";
    case Level::warning:
      return "\x1b[33m";
    case Level::note:
      break;
  }
  return "\x1b[36m";
}

/// A path that a line begins with. GitHub takes a line that begins with `::` for a command.
std::string at_line_start(const std::string& path) {
  const std::size_t begin = path.find_first_not_of(' ');
  const bool command = begin != std::string::npos && path.compare(begin, 2, "::") == 0;
  return command ? "./" + path : path;
}

class TextRenderer {
 public:
  TextRenderer(const CheckReport& report, bool colour, std::size_t width)
      : report_(report), colour_(colour), width_(width) {}

  std::string render() {
    for (const FindingView& finding : report_.findings) {
      add_heading(finding);
      if (!finding.line.empty()) add_excerpt(finding);
      add_hints(finding);
      out_ += '\n';
    }
    if (report_.stage == Stage::application && !report_.eligibility.empty()) {
      out_ += eligibility_text(report_.eligibility, report_.language, width_);
      out_ += '\n';
    }
    for (const FolderReport& folder : report_.folders) {
      if (folder.eligibility.empty()) continue;
      out_ += fmt::format("{}: {}\n", folder.path,
                          eligibility_text(folder.eligibility, report_.language, width_));
    }
    out_ += fold(summary_sentence(report_.summary, report_.language), width_, 0, 0);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  std::string_view paint(std::string_view code) const {
    return colour_ ? code : std::string_view();
  }

  void add_heading(const FindingView& finding) {
    const std::string place = fmt::format("{}:{}:{}:", at_line_start(finding.path),
                                          finding.begin.line, finding.begin.column);
    const std::string level = label_of(finding.level).in(report_.language);
    const std::string rule = fmt::format("{} {}: ", finding.code, finding.name);
    const std::size_t used = display_width(place + rule) + display_width(level) + 2;
    out_ += fmt::format("{}{}{} {}{}{} {}{}\n", paint(kBold), place, paint(kReset),
                        paint(colour_of(finding.level)), level, paint(kReset), rule,
                        fold(terminal_safe(finding.message), width_, used, kIndent));
  }

  void add_excerpt(const FindingView& finding) {
    const std::string number = std::to_string(finding.begin.line);
    const std::string gutter(number.size(), ' ');
    const bool one_line = finding.end.line == finding.begin.line;
    const std::size_t last = one_line ? finding.end.column - 1 : count_code_points(finding.line);
    const std::size_t margin = number.size() + 3;
    const std::size_t most = width_ == 0 ? kMostShown : std::max(width_, margin) - margin;
    const Excerpt excerpt = excerpt_of(finding.line, finding.begin.column - 1, last, most);
    out_ += fmt::format("{}{} |{}\n", paint(kDim), gutter, paint(kReset));
    out_ += fmt::format("{}{} |{} {}\n", paint(kDim), number, paint(kReset), excerpt.text);
    out_ += fmt::format("{}{} |{} {}{}^{}{}\n", paint(kDim), gutter, paint(kReset),
                        std::string(excerpt.begin, ' '), paint(colour_of(finding.level)),
                        std::string(excerpt.end - excerpt.begin - 1, '~'), paint(kReset));
  }

  void add_hints(const FindingView& finding) {
    if (!finding.help.empty()) add_hint({"help", "hjælp"}, finding.help);
    for (const RelatedView& related : finding.related) {
      add_hint({"see", "se"}, fmt::format("{}:{}:{}: {}", related.path, related.begin.line,
                                          related.begin.column, related.message));
    }
    if (finding.source == nullptr) return;
    add_hint({"source", "kilde"}, fmt::format("{}, {}: {}", finding.source->document,
                                              section_of(*finding.source), finding.paraphrase));
    if (!finding.interpretation.empty()) {
      add_hint({"our interpretation", "vores fortolkning"}, finding.interpretation);
    }
  }

  /// "section 5", but "§ 124" as it is.
  std::string section_of(const Citation& source) const {
    if (source.section.starts_with("§")) return std::string(source.section);
    const Text section{"section", "afsnit"};
    return fmt::format("{} {}", section.in(report_.language), source.section);
  }

  void add_hint(Text label, std::string_view text) {
    const std::string_view name = label.in(report_.language);
    out_ += fmt::format("  {}={} {}: {}\n", paint(kDim), paint(kReset), name,
                        fold(terminal_safe(text), width_, display_width(name) + 6, kIndent));
  }

  static constexpr std::size_t kIndent = 4;
  static constexpr std::size_t kMostShown = 160;  ///< columns of a line, where nobody has a width

  const CheckReport& report_;
  bool colour_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_text(const CheckReport& report, bool colour, std::size_t width) {
  return TextRenderer(report, colour, width).render();
}

std::string render_concise(const CheckReport& report) {
  std::string out;
  for (const FindingView& finding : report.findings) {
    std::string places;
    for (const RelatedView& related : finding.related) {
      places += fmt::format("{}{}:{}:{}", places.empty() ? "" : ", ", related.path,
                            related.begin.line, related.begin.column);
    }
    const Text see{"see", "se"};
    if (!places.empty()) places = fmt::format(" ({} {})", see.in(report.language), places);
    out += fmt::format("{}:{}:{}: {} {}: {}{}\n", at_line_start(finding.path), finding.begin.line,
                       finding.begin.column, label_of(finding.level).in(report.language),
                       finding.code, terminal_safe(finding.message), terminal_safe(places));
  }
  return out;
}

namespace {

std::string counted(std::size_t n, Text one, Text many, Language language) {
  return fmt::format("{} {}", n, n == 1 ? one.in(language) : many.in(language));
}

}  // namespace

std::string summary_sentence(const Summary& summary, Language language) {
  const Text none{"no findings", "ingen fund"};
  std::string out;
  const auto add = [&](std::size_t n, Text one, Text many) {
    if (n == 0) return;
    if (!out.empty()) out += ", ";
    out += counted(n, one, many, language);
  };
  add(summary.errors, {"error", "fejl"}, {"errors", "fejl"});
  add(summary.warnings, {"warning", "advarsel"}, {"warnings", "advarsler"});
  add(summary.notes, {"note", "bemærkning"}, {"notes", "bemærkninger"});
  if (out.empty()) out = none.in(language);
  const Text in{"in", "i"};
  out += fmt::format(" {} {}", in.in(language),
                     counted(summary.files, {"file", "fil"}, {"files", "filer"}, language));
  if (summary.folders != 1) {
    const Text of{"of", "i"};
    out += fmt::format(
        " {} {}", of.in(language),
        counted(summary.folders, {"course", "forløb"}, {"courses", "forløb"}, language));
  }
  if (summary.skipped > 0) {
    const Text silent{"silent because of them", "tier på grund af dem"};
    out += fmt::format(
        "; {} {}",
        counted(summary.skipped, {"check", "kontrol"}, {"checks", "kontroller"}, language),
        silent.in(language));
  }
  const auto add_count = [&](std::size_t n, Text one, Text many) {
    if (n > 0) out += "; " + counted(n, one, many, language);
  };
  add_count(summary.ignored, {"ignored with a reason", "ignoreret med begrundelse"},
            {"ignored with a reason", "ignoreret med begrundelse"});
  add_count(summary.known, {"known", "kendt"}, {"known", "kendte"});
  add_count(summary.stale, {"known that is no longer found", "kendt, der ikke længere findes"},
            {"known that are no longer found", "kendte, der ikke længere findes"});
  return out;
}

}  // namespace trivsel
