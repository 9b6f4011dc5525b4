#include "fuzz/target.hpp"

#include <cstdio>
#include <cstdlib>

#include "folder/parts.hpp"
#include "model/counts.hpp"
#include "model/groups.hpp"
#include "model/money_files.hpp"
#include "model/plan.hpp"
#include "programme/pack.hpp"
#include "text/utf8.hpp"
#include "yaml/edit.hpp"
#include "yaml/quote.hpp"

namespace trivsel::fuzz {
namespace {

void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void check_places(const yaml::Source& source, const yaml::Tree& tree) {
  const Span all{0, static_cast<std::uint32_t>(source.bytes().size())};
  for (const yaml::Node& node : tree.nodes()) {
    require(all.contains(node.span) && all.contains(node.key), "every place is inside the file");
    require(node.span.begin <= node.span.end, "a place ends after it begins");
    for (const yaml::Node& child : tree.children(node)) {
      require(node.span.contains(child.span), "a child is inside its parent");
    }
  }
}

template <class T>
void decode(const yaml::Source& source, const yaml::Tree& tree, const Record<T>& table) {
  ReadNotes notes;
  Reader reader(source, tree, 0, notes);
  T out;
  table.read(reader, tree.root(), out);
  require(out.sound == notes.findings.empty(), "a record is sound where nothing was found");
  const yaml::Lines lines(source);
  for (const Finding& finding : notes.findings) {
    require(!finding.message.en.empty() && !finding.message.da.empty(), "a finding says something");
    require(lines.position(finding.where.span.begin) <= lines.position(finding.where.span.end),
            "a finding has a place");
  }
}

void decode_all(const yaml::Source& source, const yaml::Tree& tree) {
  decode(source, tree, course_record());
  decode(source, tree, groups_record());
  decode(source, tree, plan_record());
  decode(source, tree, baseline_record());
  decode(source, tree, occupancy_record());
  decode(source, tree, budget_record());
  decode(source, tree, expenses_record());
  decode(source, tree, episode_record());
  decode(source, tree, account_record());
  decode(source, tree, pack_record());
}

void check_edit(const yaml::Source& source, const yaml::EditResult& result) {
  const std::string* bytes = std::get_if<std::string>(&result);
  if (bytes == nullptr) {
    require(!std::get<yaml::EditRefused>(result).reason.empty(), "a refusal has a reason");
    return;
  }
  require(bytes->size() > source.bytes().size() || *bytes != source.bytes(),
          "an edit changes the file");
  const yaml::Source changed("x.yaml", *bytes);
  require(yaml::load(changed).tree.has_value(), "an edited file can be read");
}

void edit(const yaml::Source& source, const yaml::Tree& tree) {
  const std::vector<yaml::NewEntry> entries{{{"{id: new-1, amount: 5.00}"}},
                                            {{"id: new-2", "kind: x"}}};
  check_edit(source, yaml::append_entries(source, "brand-new", entries));
  for (const yaml::Node& child : tree.children(tree.root())) {
    if (child.key.empty()) continue;
    check_edit(source, yaml::append_entries(source, child.key_text, entries));
    check_edit(source, yaml::set_field(source, child.key_text, "a", "status-new", "\"x\""));
  }
}

void quote(std::string_view bytes) {
  if (first_invalid_utf8(bytes)) return;
  for (std::size_t at = 0; at < bytes.size(); at += code_point_at(bytes, at)->bytes) {
    const char32_t value = code_point_at(bytes, at)->value;
    if (value != '\n' && value != '\t' && is_control(value)) return;
  }
  const yaml::Source block("x.yaml", "a: " + yaml::quote(bytes) + "\n");
  const yaml::Loaded in_block = yaml::load(block);
  require(in_block.tree && in_block.tree->nodes()[1].text == bytes, "a text reads back as itself");
  const yaml::Source flow("x.yaml", "{a: [" + yaml::quote(bytes) + "], b: c}\n");
  const yaml::Loaded in_flow = yaml::load(flow);
  require(in_flow.tree && in_flow.tree->nodes()[2].text == bytes, "a text reads back in brackets");
}

}  // namespace

void read_edit_quote(std::string_view bytes) {
  if (bytes.size() < 4096) quote(bytes);
  const yaml::Source source("x.yaml", std::string(bytes));
  const yaml::Loaded loaded = yaml::load(source);
  if (!loaded.tree) {
    require(!loaded.problems.empty(), "a refusal has a problem");
    return;
  }
  check_places(source, *loaded.tree);
  decode_all(source, *loaded.tree);
  if (loaded.tree->nodes().size() < 200) edit(source, *loaded.tree);
}

}  // namespace trivsel::fuzz
