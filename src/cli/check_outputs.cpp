#include "cli/check_outputs.hpp"

#include "files/output.hpp"
#include "model/field_text.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text",  "concise", "json",   "jsonl", "sarif",
                                         "junit", "github",  "gitlab", "azure"};

/// Where a terminal is written to.
struct Terminal {
  bool colour = false;
  std::size_t width = 0;
};

std::string render(const CheckReport& report, std::string_view format, Terminal terminal) {
  if (format == "concise") return render_concise(report);
  if (format == "json") return render_json(report);
  if (format == "jsonl") return render_jsonl(report);
  if (format == "sarif") return render_sarif(report);
  if (format == "junit") return render_junit(report);
  if (format == "github") return render_github(report);
  if (format == "gitlab") return render_gitlab(report);
  if (format == "azure") return render_azure(report);
  return render_text(report, terminal.colour, terminal.width);
}

CheckOutput output_of(const std::string& value, const Environment& environment) {
  const std::size_t equals = value.find('=');
  const std::string format = value.substr(0, equals);
  if (equals == std::string::npos || equals + 1 == value.size()) {
    refuse(say("--output cannot be {}", "--output kan ikke være {}", in_quotes(value)),
           Text{"write a format and a file, as sarif=trivsel.sarif",
                "skriv et format og en fil, som sarif=trivsel.sarif"});
  }
  if (std::find(std::begin(kFormats), std::end(kFormats), format) == std::end(kFormats)) {
    const auto meant = nearest(format, {std::begin(kFormats), std::end(kFormats)});
    refuse(say("--output knows no format {}", "--output kender intet format {}", in_quotes(format)),
           meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                 : say("one of: {}", "en af: {}", fmt::format("{}", fmt::join(kFormats, ", "))));
  }
  return {format, from_start(environment, value.substr(equals + 1))};
}

}  // namespace

std::span<const std::string_view> check_formats() {
  return kFormats;
}

std::vector<CheckOutput> check_outputs(const Invocation& invocation) {
  std::vector<CheckOutput> outputs;
  for (const std::string& value : invocation.args().list("--output")) {
    CheckOutput output = output_of(value, invocation.environment());
    for (const CheckOutput& other : outputs) {
      if (other.path != output.path) continue;
      refuse(say("--output names one file twice: {}", "--output nævner en fil to gange: {}",
                 in_quotes(value)),
             Text{"give each format a file of its own", "giv hvert format sin egen fil"});
    }
    outputs.push_back(std::move(output));
  }
  return outputs;
}

void write_check_outputs(const std::vector<CheckOutput>& outputs, const CheckReport& report) {
  for (const CheckOutput& output : outputs) {
    write_output(output.path, render(report, output.format, {}));
  }
}

void print_check(Invocation& invocation, const CheckReport& report) {
  const std::string format = invocation.args().value("--format").value_or("text");
  invocation.print(render(report, format, {invocation.colour(), invocation.width()}));
  if (format != "github" && format != "azure") return;
  invocation.tell({summary_sentence(report.summary, Language::en),
                   summary_sentence(report.summary, Language::da)});
}

}  // namespace trivsel
