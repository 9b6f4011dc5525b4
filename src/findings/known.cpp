#include "findings/known.hpp"

#include <set>
#include <tuple>

#include "model/record.hpp"
#include "yaml/load.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

using enum FieldType;

struct Entry : Placed {
  At<std::string_view> rule, path, fingerprint;
};

struct List : Placed {
  At<int> format;
  Records<Entry> known;
};

const Record<Entry>& entry_record() {
  static const Record<Entry> table{
      "known finding",
      {"a finding that is known", "et kendt fund"},
      {scalar("rule", text, &Entry::rule, {"its rule", "dets regel"}).required(),
       scalar("path", text, &Entry::path, {"its file", "dets fil"}).required(),
       scalar("fingerprint", text, &Entry::fingerprint,
              {"rule, path and line in 64 digits", "regel, sti og linje i 64 cifre"})
           .required()}};
  return table;
}

const Record<List>& list_record() {
  static const Record<List> table{
      "known findings",
      {"findings that are known", "kendte fund"},
      {scalar("format", count, &List::format, {"1", "1"}).between(1, 1).required(),
       records("known", &List::known, entry_record(), {"the findings", "fundene"})}};
  return table;
}

bool is_privacy(std::string_view code) {
  return code.starts_with("TRV6");
}

std::vector<KnownFinding> to_findings(const List& list, const yaml::Source& source) {
  const yaml::Lines lines(source);
  std::vector<KnownFinding> findings;
  for (const Entry& entry : list.known.items) {
    findings.push_back({std::string(*entry.rule), std::string(*entry.path),
                        std::string(*entry.fingerprint), lines.position(entry.where.span.begin)});
  }
  return findings;
}

}  // namespace

std::variant<std::vector<KnownFinding>, KnownProblem> read_known(std::string_view path,
                                                                 std::string bytes) {
  const yaml::Source source{std::string(path), std::move(bytes)};
  const yaml::Loaded loaded = yaml::load(source);
  for (const yaml::Problem& problem : loaded.problems) {
    if (problem.warning) continue;
    return KnownProblem{problem.message, problem.help, source.position(problem.span.begin)};
  }
  ReadNotes notes;
  Reader reader(source, *loaded.tree, 0, notes);
  List list;
  list_record().read(reader, loaded.tree->root(), list);
  if (!notes.findings.empty()) {
    const Finding& finding = notes.findings.front();
    return KnownProblem{finding.message, finding.help, source.position(finding.where.span.begin)};
  }
  for (const Entry& entry : list.known.items) {
    if (!is_privacy(*entry.rule)) continue;
    return KnownProblem{
        say("{} is a rule of privacy, and nothing turns it off",
            "{} er en regel om privatliv, og intet slår den fra", *entry.rule),
        Text{"take the entry out, and mend what it finds", "fjern punktet, og ret det, den finder"},
        source.position(entry.rule.where.span.begin)};
  }
  return to_findings(list, source);
}

bool can_be_known(const FindingView& finding) {
  return !is_privacy(finding.code);
}

std::string known_list(const std::vector<FindingView>& findings, Language language) {
  const Text comment{
      "# Findings that are known: counted, and no longer shown. Written by\n"
      "# `trivsel check --write-known`; take an entry out when its finding is mended.\n",
      "# Kendte fund: de tælles og vises ikke længere. Skrevet af\n"
      "# `trivsel check --write-known`; fjern et punkt, når dets fund er rettet.\n"};
  std::string out = fmt::format("{}format: 1\nknown:", comment.in(language));
  bool any = false;
  for (const FindingView& finding : findings) {
    if (!can_be_known(finding)) continue;
    out += fmt::format("\n  - {{rule: {}, path: {}, fingerprint: {}}}", finding.code,
                       yaml::quote(finding.path), yaml::quote(finding.fingerprint));
    any = true;
  }
  return out + (any ? "\n" : " []\n");
}

std::vector<KnownFinding> leave_out_known(const std::vector<KnownFinding>& known,
                                          CheckReport& report) {
  using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
  std::set<Key> listed;
  for (const KnownFinding& entry : known) listed.emplace(entry.rule, entry.path, entry.fingerprint);
  std::set<std::string> found;
  const auto is_known = [&](const FindingView& finding) {
    const bool hit =
        can_be_known(finding) && listed.contains({finding.code, finding.path, finding.fingerprint});
    if (hit) found.insert(finding.fingerprint);
    return hit;
  };
  Summary& summary = report.summary;
  std::vector<FindingView> shown;
  for (FindingView& finding : report.findings) {
    if (!is_known(finding)) {
      shown.push_back(std::move(finding));
      continue;
    }
    ++summary.known;
    --(finding.level == Level::error     ? summary.errors
       : finding.level == Level::warning ? summary.warnings
                                         : summary.notes);
  }
  report.findings = std::move(shown);
  std::vector<KnownFinding> stale;
  for (const KnownFinding& entry : known) {
    if (!found.contains(entry.fingerprint)) stale.push_back(entry);
  }
  summary.stale = stale.size();
  return stale;
}

}  // namespace trivsel
