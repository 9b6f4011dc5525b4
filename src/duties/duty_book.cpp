#include "duties/duty.hpp"
#include "files/embedded.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kBuiltIn = "schemas/duties/denmark.yaml";

Citation citation(const DutyFile& file, const Duty& duty) {
  Citation citation;
  if (duty.what) citation.paraphrase = duty.what->message();
  if (!duty.source) return citation;
  citation.section = *duty.source->section;
  for (const DutyDocument& document : file.documents) {
    if (*document.id != *duty.source->document) continue;
    citation.document = fmt::format("{}, {}", *document.publisher, *document.title);
    if (document.date) citation.date = format(*document.date);
  }
  return citation;
}

}  // namespace

const Citation& DutyBook::citation_of(const Duty& duty) const {
  return citations[static_cast<std::size_t>(&duty - file.duties.items.data())];
}

std::unique_ptr<DutyBook> load_duties(std::string path, std::string bytes, yaml::Trust trust) {
  auto book = std::make_unique<DutyBook>();
  book->source = std::make_unique<yaml::Source>(std::move(path), std::move(bytes));
  yaml::Loaded read = yaml::load(*book->source, trust);
  book->problems = std::move(read.problems);
  book->tree = std::move(read.tree);
  if (!book->tree) return book;
  Reader reader(*book->source, *book->tree, 0, book->notes);
  duty_file_record().read(reader, book->tree->root(), book->file);
  for (const Duty& duty : book->file.duties) book->citations.push_back(citation(book->file, duty));
  return book;
}

const DutyBook& built_in_duties() {
  static const std::unique_ptr<DutyBook> book =
      load_duties(std::string(kBuiltIn), std::string(embedded_text(kBuiltIn)), yaml::Trust::own);
  return *book;
}

}  // namespace trivsel
