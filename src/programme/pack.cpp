#include "programme/pack.hpp"

#include "files/embedded.hpp"
#include "text/hash.hpp"

namespace trivsel {

std::span<const Choice> choices(Stage) {
  static constexpr Choice all[] = {{"application", {"application", "ansøgning"}},
                                   {"submitted", {"submitted", "indsendt"}},
                                   {"running", {"running", "i gang"}},
                                   {"closed", {"closed", "afsluttet"}}};
  return all;
}

std::span<const Choice> choices(Level) {
  static constexpr Choice all[] = {{"note", {"note", "bemærkning"}},
                                   {"warning", {"warning", "advarsel"}},
                                   {"error", {"error", "fejl"}}};
  return all;
}

namespace {

using enum FieldType;

constexpr Text kEnglish{"in English", "på engelsk"};
constexpr Text kDanish{"in Danish", "på dansk"};
constexpr std::string_view kFolder = "schemas/programmes/";

const Record<PackDocument>& document_record() {
  static const Record<PackDocument> table{
      "document",
      {"a document the programme rests on", "et dokument, programmet hviler på"},
      {scalar("id", id, &PackDocument::id, {"its id", "dokumentets id"}).required(),
       scalar("title", text, &PackDocument::title, {"its title", "dokumentets titel"}).required(),
       scalar("publisher", text, &PackDocument::publisher, {"who published it", "udgiver"}),
       scalar("date", date, &PackDocument::date, {"its own date", "dokumentets egen dato"})}};
  return table;
}

const Record<PackSource>& source_record() {
  static const Record<PackSource> table{
      "source",
      {"where the demand stands", "hvor kravet står"},
      {scalar("document", id, &PackSource::document, {"a document's id", "et dokuments id"})
           .required(),
       scalar("section", text, &PackSource::section, {"its section", "afsnittet"}).required(),
       scalar("en", text, &PackSource::en, kEnglish).required(),
       scalar("da", text, &PackSource::da, kDanish).required()}};
  return table;
}

const Record<PackOutcome>& outcome_record() {
  static const Record<PackOutcome> table{
      "outcome",
      {"what the programme promises", "det, programmet lover"},
      {scalar("id", id, &PackOutcome::id, {"its id", "udbyttets id"}).required(),
       scalar("en", text, &PackOutcome::en, kEnglish).required(),
       scalar("da", text, &PackOutcome::da, kDanish).required()}};
  return table;
}

/// A form of a word. Which forms a word has, and must be given, `general_forms()` says.
Field<PackLabel> form_field(std::size_t index) {
  const Choice& form = choices(WordForm{})[index];
  Field<PackLabel> field;
  field.info.key = form.key;
  field.info.type = nested;
  field.info.record = &pack_text_record().info();
  field.info.help = form.label;
  field.read = [index](Reader& reader, const FieldInfo&, const yaml::Node& node, PackLabel& out) {
    pack_text_record().read(reader, node, out.forms[index].emplace());
  };
  return field;
}

std::vector<Field<PackLabel>> label_fields() {
  std::vector<Field<PackLabel>> fields{
      choice("key", &PackLabel::key, {"which word", "hvilket ord"}).required()};
  for (std::size_t i = 0; i < kWordForms; ++i) fields.push_back(form_field(i));
  return fields;
}

const Record<PackLabel>& label_record() {
  static const Record<PackLabel> table{
      "label", {"a word of the programme's own", "programmets eget ord"}, label_fields()};
  return table;
}

Field<PackRule> params_field() {
  Field<PackRule> field;
  field.info.key = "params";
  field.info.type = nested;
  field.info.help = {"what the rule is to demand", "hvad reglen skal kræve"};
  field.read = [](Reader& reader, const FieldInfo&, const yaml::Node& node, PackRule& out) {
    out.params = {&node, reader.where(node.span), State::sound};
  };
  return field;
}

const Record<PackRule>& rule_record() {
  static const Record<PackRule> table{
      "rule",
      {"one demand of the programme", "ét af programmets krav"},
      {scalar("rule", text, &PackRule::rule, {"the rule's code", "reglens kode"}).required(),
       scalar("id", id, &PackRule::id, {"the demand's id", "kravets id"}).required(),
       choice("level", &PackRule::level, {"by the document's verb", "efter dokumentets verbum"})
           .required(),
       choice("from", &PackRule::from,
              {"the first stage it bites at", "det første stadie, det gælder ved"}),
       record("source", &PackRule::source, source_record(), {"where it stands", "hvor det står"})
           .required(),
       record("interpretation", &PackRule::interpretation, pack_text_record(),
              {"what we had to choose", "hvad vi har måttet vælge"}),
       params_field()}};
  return table;
}

const Record<PackUnchecked>& unchecked_record() {
  static const Record<PackUnchecked> table{
      "not checked",
      {"what a document says and nothing checks", "det, et dokument siger, og intet kontrollerer"},
      {record("source", &PackUnchecked::source, source_record(),
              {"where it stands", "hvor det står"})
           .required(),
       record("because", &PackUnchecked::because, pack_text_record(), {"why not", "hvorfor ikke"})
           .required()}};
  return table;
}

}  // namespace

const Record<Pack>& pack_record() {
  static const Record<Pack> table{
      "programme",
      {"what a programme demands", "det, et program kræver"},
      {scalar("format", count, &Pack::format, {"number of the format", "formatets nummer"})
           .required(),
       scalar("id", id, &Pack::id, {"the programme's id", "programmets id"}).required(),
       scalar("extends", id, &Pack::extends,
              {"the programme whose demands it adds to", "det program, hvis krav den føjer til"}),
       scalar("edition", text, &Pack::edition, {"which edition", "hvilken udgave"}).required(),
       record("name", &Pack::name, pack_text_record(), {"its name", "dets navn"}).required(),
       record("summary", &Pack::summary, pack_text_record(),
              {"for whom, in a sentence", "for hvem, i én sætning"}),
       scalar("usual_months", count, &Pack::usual_months,
              {"how many months a course typically lasts",
               "hvor mange måneder et forløb typisk varer"})
           .between(1, 60),
       choice_list("target_groups", &Pack::target_groups, {"whom it is for", "hvem det er for"}),
       records("documents", &Pack::documents, document_record(),
               {"its documents", "dets dokumenter"}),
       records("outcomes", &Pack::outcomes, outcome_record(),
               {"what it promises", "det, det lover"}),
       records("labels", &Pack::labels, label_record(), {"its own words", "dets egne ord"}),
       record("start", &Pack::start, pack_start_record(),
              {"what a new course begins with", "det, et nyt forløb begynder med"}),
       record("draft", &Pack::draft, draft_skeleton_record(),
              {"what a plan of it is made of", "det, en plan består af"}),
       records("rules", &Pack::rules, rule_record(), {"its demands", "dets krav"}),
       records("not_checked", &Pack::not_checked, unchecked_record(),
               {"what its documents say and nothing checks",
                "det, dokumenterne siger, og intet kontrollerer"})}};
  return table;
}

const PackText* PackLabel::name() const {
  for (const std::optional<PackText>& form : forms) {
    if (form) return &*form;
  }
  return nullptr;
}

const PackDocument* Pack::document(std::string_view wanted) const {
  for (const PackDocument& entry : documents) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

const PackOutcome* Pack::outcome(std::string_view wanted) const {
  for (const PackOutcome& entry : outcomes) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

std::unique_ptr<LoadedPack> load_pack(std::string path, std::string bytes, yaml::Trust trust,
                                      std::uint32_t file) {
  auto loaded = std::make_unique<LoadedPack>();
  loaded->sha256 = sha256_hex(bytes);
  loaded->source = std::make_unique<yaml::Source>(std::move(path), std::move(bytes));
  yaml::Loaded read = yaml::load(*loaded->source, trust);
  loaded->problems = std::move(read.problems);
  loaded->tree = std::move(read.tree);
  if (!loaded->tree) return loaded;
  Reader reader(*loaded->source, *loaded->tree, file, loaded->notes);
  pack_record().read(reader, loaded->tree->root(), loaded->pack);
  return loaded;
}

std::vector<std::string_view> built_in_programmes() {
  std::vector<std::string_view> ids;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(kFolder)) continue;
    std::string_view name = file.path.substr(kFolder.size());
    name.remove_suffix(std::string_view(".yaml").size());
    ids.push_back(name);
  }
  return ids;
}

std::unique_ptr<LoadedPack> built_in_pack(std::string_view id) {
  const std::string path = fmt::format("{}{}.yaml", kFolder, id);
  const std::string_view bytes = embedded_text(path);
  if (bytes.empty()) return nullptr;
  return load_pack(path, std::string(bytes), yaml::Trust::own);
}

}  // namespace trivsel
