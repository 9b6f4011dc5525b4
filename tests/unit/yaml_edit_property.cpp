#include <doctest/doctest.h>

#include <random>

#include "yaml/edit.hpp"
#include "yaml/quote.hpp"
#include "yaml/trap.hpp"

// Edits of random files, made of every list shape of the format: all other bytes stay, and what was
// written reads back.

using namespace trivsel;
using namespace trivsel::yaml;

namespace {

enum class Shape { missing, empty, brackets, flow_entries, block_entries };

/// One random file with the list "list" in it.
class RandomFile {
 public:
  explicit RandomFile(unsigned seed) : random_(seed) {
    shape_ = static_cast<Shape>(below(5));
    root_indent_ = below(8) == 0 ? 2 : 0;
    if (below(3) == 0) line("# first comment");
    if (below(2) == 0) line("before: [a, b]  # note");
    if (below(4) == 0) line("text: |\n" + pad(4) + "two\n\n" + pad(4) + "lines");
    write_list();
    if (below(3) == 0) out_ += "\n";
    if (below(3) == 0) line("# about after");
    if (below(2) == 0) line("after: {k: v}   # tail");
    if (below(4) == 0) line("# last comment");
    if (out_.empty()) line("# only this");
    finish();
  }

  [[nodiscard]] const std::string& bytes() const { return out_; }
  [[nodiscard]] std::size_t entries() const { return entries_; }
  [[nodiscard]] Shape shape() const { return shape_; }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
  static std::string pad(std::size_t width) { return std::string(width, ' '); }
  void line(const std::string& text) { out_ += pad(root_indent_) + text + "\n"; }
  std::string comment() { return below(3) == 0 ? "   # c" : ""; }

  void write_list() {
    switch (shape_) {
      case Shape::missing:
        return;
      case Shape::empty:
        line("list:" + comment());
        break;
      case Shape::brackets:
        line((below(2) == 0 ? "list: []" : "list : [ ]") + comment());
        break;
      default:
        write_entries();
    }
  }

  void write_entries() {
    line("list:" + comment());
    const std::size_t dash = root_indent_ + 2 * below(3);
    entries_ = 1 + below(4);
    for (std::size_t i = 0; i < entries_; ++i) {
      if (below(5) == 0) out_ += pad(dash) + "# of the next one\n";
      if (below(6) == 0) out_ += "\n";
      shape_ == Shape::flow_entries ? flow_entry(dash, i) : block_entry(dash, i);
      if (below(6) == 0) out_ += pad(dash + 2) + "# of this one\n";
    }
  }

  void flow_entry(std::size_t dash, std::size_t i) {
    static constexpr std::string_view forms[] = {
        "{{id: e{0}, status: planned}}",
        "{{ id: e{0} , status: }}",
        "{{id: e{0}, n: 1,}}",
        "{{n: 1,\n{1}  id: e{0}}}",
        "{{id: e{0}, status: planned, # why\n{1}  n: {{a: [b]}}\n{1}}}",
        "{{id: e{0}, status: # why\n{1}  planned}}"};
    out_ += pad(dash) + "- " + fmt::format(fmt::runtime(forms[below(6)]), i, pad(dash + 2)) +
            comment() + "\n";
  }

  void block_entry(std::size_t dash, std::size_t i) {
    const std::string column = pad(dash + 2);
    out_ += pad(dash) + "- " + fmt::format("id: e{}{}\n", i, comment());
    if (below(2) == 0) out_ += column + "text: >-\n" + column + "  folded\n" + column + "  text\n";
    switch (below(6)) {
      case 0:
        out_ += column + "status: planned" + comment() + "\n";
        break;
      case 1:
        out_ += column + "status:" + comment() + "\n";
        break;
      case 2:
        out_ += column + "status:" + comment() + "\n" + column + "  planned\n";
        break;
      case 3:
        out_ += column + "status:" + comment() + "\n" + column + "- a\n" + column + "- b\n";
        break;
      case 4:
        out_ += column + "status: |\n" + column + "  planned\n\n";
        break;
      default:
        break;
    }
    if (below(3) == 0) out_ += column + "more:\n" + column + "  - x: 1\n" + column + "    y: [z]\n";
  }

  void finish() {
    if (below(4) == 0) out_.pop_back();
    if (below(3) == 0) {
      std::string crlf;
      for (const char c : out_) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
      out_ = crlf;
    }
    if (below(5) == 0) out_.insert(0, "\xEF\xBB\xBF");
  }

  std::mt19937 random_;
  Shape shape_ = Shape::missing;
  std::size_t root_indent_ = 0;
  std::size_t entries_ = 0;
  std::string out_;
};

/// Texts that break YAML where they are written without care.
std::string hostile_text(std::mt19937& random) {
  static constexpr std::string_view pieces[] = {
      "a",     " ",  "\"",  "'",          "\n",          "\t",   "#",  " #",         ": ",
      ":",     "- ", "[",   "]",          "{",           "}",    ",",  "&x",         "*x",
      "!",     "|",  ">",   "%",          "@",           "`",    "?",  "\\",         "\\n",
      "æøå",   "😀", "---", "...",        "~",           "null", "no", "2026-03-14", "0123",
      "1.000", "<<", "=",   "\n  - b: c", "\nkey: value"};
  std::string out;
  for (unsigned parts = static_cast<unsigned>(random() % 6); parts > 0; --parts) {
    out += pieces[random() % std::size(pieces)];
  }
  return out;
}

/// How many bytes at the start and at the end two texts share, without overlap.
std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < most && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  return front + back;
}

/// The file without the brackets of an empty list: all that an entry takes away.
std::string without_brackets(const RandomFile& file) {
  std::string bytes = file.bytes();
  if (file.shape() != Shape::brackets) return bytes;
  const std::size_t colon = bytes.find(':', bytes.find("list"));
  return bytes.erase(colon + 1, bytes.find(']', colon) - colon);
}

bool is_uniform(std::string_view bytes) {
  const bool crlf = bytes.find("\r\n") != std::string_view::npos;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    if ((at > 0 && bytes[at - 1] == '\r') != crlf) return false;
  }
  return true;
}

std::string bytes_of(const EditResult& result) {
  if (const auto* bytes = std::get_if<std::string>(&result)) return *bytes;
  return "REFUSED: " + std::get<EditRefused>(result).reason.en;
}

}  // namespace

TEST_CASE("an appended entry leaves every other byte of any file, and reads back") {
  for (unsigned seed = 0; seed < 4000; ++seed) {
    const RandomFile file(seed);
    const Source source("x.yaml", file.bytes());
    std::mt19937 random(seed);
    const std::string text = hostile_text(random);
    const bool flow = seed % 2 == 0;
    const NewEntry entry = flow ? NewEntry{{"{id: new, text: " + quote(text) + "}"}}
                                : NewEntry{{"id: new", "text: " + quote(text)}};
    CAPTURE(seed);
    CAPTURE(file.bytes());
    const std::string edited = bytes_of(append_entries(source, "list", {entry}));
    CAPTURE(edited);
    REQUIRE_FALSE(edited.starts_with("REFUSED"));
    const Source changed("x.yaml", edited);
    const Loaded loaded = load(changed);
    REQUIRE(loaded.tree);
    const Tree& tree = *loaded.tree;
    const Node* list = tree.find(tree.root(), "list");
    REQUIRE(list != nullptr);
    REQUIRE(tree.child_count(*list) == file.entries() + 1);
    const Node* last = nullptr;
    for (const Node& child : tree.children(*list)) last = &child;
    REQUIRE(tree.find(*last, "text")->text == text);
    REQUIRE(is_uniform(edited));
    const std::string kept = without_brackets(file);
    REQUIRE(shared_bytes(kept, edited) == kept.size());
  }
}

TEST_CASE("a field that is set leaves every other entry and every other byte, and reads back") {
  unsigned set = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    const RandomFile file(seed);
    if (file.entries() == 0) continue;
    const Source source("x.yaml", file.bytes());
    std::mt19937 random(seed);
    const std::string text = hostile_text(random);
    const std::string id = fmt::format("e{}", random() % file.entries());
    CAPTURE(seed);
    CAPTURE(file.bytes());
    const std::string edited = bytes_of(set_field(source, "list", id, "status", quote(text)));
    CAPTURE(edited);
    REQUIRE_FALSE(edited.starts_with("REFUSED"));
    const Loaded before = load(source);
    const Source changed("x.yaml", edited);
    const Loaded loaded = load(changed);
    REQUIRE(loaded.tree);
    const Tree& tree = *loaded.tree;
    std::size_t removed = 0;
    for (const Node& entry : tree.children(*tree.find(tree.root(), "list"))) {
      if (tree.find(entry, "id")->text == id) REQUIRE(tree.find(entry, "status")->text == text);
    }
    for (const Node& entry :
         before.tree->children(*before.tree->find(before.tree->root(), "list"))) {
      const Node* old = before.tree->find(entry, "status");
      if (before.tree->find(entry, "id")->text != id || old == nullptr) continue;
      removed = old->span.end - old->key.end;
    }
    REQUIRE(is_uniform(edited));
    REQUIRE(shared_bytes(file.bytes(), edited) + removed >= file.bytes().size());
    REQUIRE(std::count(edited.begin(), edited.end(), '#') >=
            std::count(file.bytes().begin(), file.bytes().end(), '#'));
    ++set;
  }
  CHECK(set > 1000);
}

TEST_CASE("a top-level key that is set leaves the rest, and reads back") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const RandomFile file(seed);
    const Source source("x.yaml", file.bytes());
    const Loaded before = load(source);
    REQUIRE(before.tree);
    if (before.tree->root().kind != Kind::map) continue;
    std::mt19937 random(seed);
    const std::string text = hostile_text(random);
    CAPTURE(file.bytes());
    const std::string edited = bytes_of(set_key(source, "title", quote(text)));
    CAPTURE(edited);
    REQUIRE_FALSE(edited.starts_with("REFUSED"));
    const Source changed("x.yaml", edited);
    const Loaded loaded = load(changed);
    REQUIRE(loaded.tree);
    REQUIRE(loaded.tree->find(loaded.tree->root(), "title")->text == text);
    REQUIRE(is_uniform(edited));
    REQUIRE(shared_bytes(file.bytes(), edited) >= file.bytes().size());
  }
}

TEST_CASE("any text without control characters reads back as itself") {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = hostile_text(random);
    CAPTURE(text);
    const Source block("x.yaml", "a: " + quote(text) + "\n" + quote("k" + text) + ": b\n");
    const Loaded in_block = load(block);
    REQUIRE(in_block.tree);
    REQUIRE(in_block.tree->nodes()[1].text == text);
    const Source flow("x.yaml", "[" + quote(text) + ", {k: " + quote(text) + "}]\n");
    const Loaded in_flow = load(flow);
    REQUIRE(in_flow.tree);
    REQUIRE(in_flow.tree->nodes()[1].text == text);
    REQUIRE(in_flow.tree->nodes()[3].text == text);
    REQUIRE((quote(text).front() == '"' || plain_type(text) == PlainType::text));
  }
}
