#include "yaml/edit.hpp"

#include "yaml/difference.hpp"

namespace trivsel::yaml {
namespace {

/// The bytes of a file as lines, for an edit that keeps their ends.
class Text {
 public:
  explicit Text(const Source& source) : bytes_(source.bytes()) {
    const std::size_t newline = bytes_.find('\n');
    const bool crlf = newline != std::string_view::npos && newline > 0 && bytes_[newline - 1] == '\r';
    line_end_ = crlf ? "\r\n" : "\n";
  }
  [[nodiscard]] const std::string& line_end() const { return line_end_; }
  /// After the line end of the line that holds the byte; the file's end where there is none.
  [[nodiscard]] std::size_t after_line(std::size_t at) const {
    const std::size_t newline = bytes_.find('\n', at);
    return newline == std::string_view::npos ? bytes_.size() : newline + 1;
  }
  [[nodiscard]] std::size_t column(std::size_t at) const {
    const std::size_t newline = at == 0 ? std::string_view::npos : bytes_.rfind('\n', at - 1);
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    return at - start;
  }
  /// Whole lines inserted at a line's start (or at the file's end, which gets its line end first).
  [[nodiscard]] std::string insert_lines(std::size_t at, const std::string& lines) const {
    std::string out(bytes_.substr(0, at));
    if (!out.empty() && out.back() != '\n' && out != "\xEF\xBB\xBF") out += line_end_;
    out += lines;
    out += bytes_.substr(at);
    return out;
  }
  [[nodiscard]] std::string replace(Span span, std::string_view with) const {
    std::string out(bytes_.substr(0, span.begin));
    out += with;
    out += bytes_.substr(span.end);
    return out;
  }
  /// Past comment lines that are indented deeper than `column`: they belong to what is above.
  [[nodiscard]] std::size_t after_own_comments(std::size_t line_start, std::size_t column) const {
    std::size_t at = line_start;
    while (at < bytes_.size()) {
      const std::size_t text = bytes_.find_first_not_of(' ', at);
      if (text == std::string_view::npos || bytes_[text] != '#' || text - at <= column) return at;
      at = after_line(at);
    }
    return at;
  }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
  std::string line_end_;
};

std::string entry_lines(const std::vector<NewEntry>& entries, std::size_t column,
                        const std::string& line_end) {
  std::string out;
  for (const NewEntry& entry : entries) {
    std::string_view mark = "- ";
    for (const std::string& line : entry.lines) {
      out += std::string(column, ' ');
      out += mark;
      out += line;
      out += line_end;
      mark = "  ";
    }
  }
  return out;
}

EditRefused refused(Message reason, Span where, std::string lines = {}) {
  return {std::move(reason), std::move(lines), where};
}

/// Where the dash of a block list's entry stands.
std::size_t dash_column(const Text& text, const Node& list) { return text.column(list.span.begin); }

/// Reads the new bytes again and lets them pass only if nothing else has changed.
EditResult verified(const Source& source, const Tree& before, std::string bytes,
                    const std::vector<std::string>& allowed) {
  const Source changed(source.path(), bytes);
  const Loaded after = load(changed);
  if (!after.tree || !differs_only_in(before, *after.tree, allowed)) {
    return refused(::trivsel::Text{"the edit would change more than it should",
                                   "ændringen ville røre mere, end den må"},
                   {});
  }
  return bytes;
}

EditResult append_in(const Source& source, const Tree& tree, std::string_view key,
                     const std::vector<NewEntry>& entries) {
  const Text text(source);
  const Node& root = tree.root();
  const std::string head = fmt::format("{}:{}", key, text.line_end());
  const std::string indented = entry_lines(entries, 2, text.line_end());
  if (root.kind == Kind::null) return text.insert_lines(text.bytes().size(), head + indented);
  if (root.kind != Kind::map || root.style != Style::block) {
    return refused(::trivsel::Text{"the file is not a block of `key: value` lines",
                                   "filen består ikke af linjer med `nøgle: værdi`"},
                   root.span, head + indented);
  }
  const Node* list = tree.find(root, key);
  if (list == nullptr) {
    const std::size_t end = text.after_line(std::max<std::size_t>(root.span.end, 1) - 1);
    return text.insert_lines(end, head + indented);
  }
  const bool empty_flow =
      list->kind == Kind::list && list->style == Style::flow && tree.child_count(*list) == 0;
  if (list->kind == Kind::null || empty_flow) {
    const std::size_t colon = text.bytes().find(':', list->key.end);
    const Span gone{static_cast<std::uint32_t>(colon + 1),
                    empty_flow ? list->span.end : static_cast<std::uint32_t>(colon + 1)};
    const std::string without = text.replace(gone, "");
    const Source shorter(source.path(), without);
    const Text rest(shorter);
    return rest.insert_lines(rest.after_line(colon), indented);
  }
  if (list->kind != Kind::list || list->style != Style::block) {
    return refused(say("\"{}\" is not a list with one entry a line", "\"{}\" er ikke en liste med ét punkt pr. linje", key),
                   list->span, indented);
  }
  const std::size_t column = dash_column(text, *list);
  const std::size_t last = std::max<std::size_t>(list->span.end, 1) - 1;
  const std::size_t at = text.after_own_comments(text.after_line(last), column);
  return text.insert_lines(at, entry_lines(entries, column, text.line_end()));
}

const Node* entry_with_id(const Tree& tree, const Node& list, std::string_view id) {
  for (const Node& entry : tree.children(list)) {
    const Node* found = tree.find(entry, "id");
    if (found != nullptr && found->text == id) return &entry;
  }
  return nullptr;
}

/// Sets a field of a map, wherever it stands.
EditResult set_in_map(const Source& source, const Tree& tree, const Node& map,
                      std::string_view field, std::string_view value) {
  const Text text(source);
  const std::string typed = fmt::format("{}: {}", field, value);
  const Node* old = tree.find(map, field);
  if (old != nullptr && old->kind == Kind::null) {
    const std::size_t colon = text.bytes().find(':', old->key.end);
    const Span at{static_cast<std::uint32_t>(colon + 1), static_cast<std::uint32_t>(colon + 1)};
    return text.replace(at, fmt::format(" {}", value));
  }
  if (old != nullptr) {
    const bool on_key_line = text.bytes().substr(old->key.end, old->span.begin - old->key.end).find('\n') ==
                             std::string_view::npos;
    if (on_key_line) return text.replace(old->span, value);
    const std::size_t colon = text.bytes().find(':', old->key.end);
    return text.replace({static_cast<std::uint32_t>(colon + 1), old->span.end}, fmt::format(" {}", value));
  }
  if (map.style == Style::flow) {
    const Span before_brace{map.span.end - 1, map.span.end - 1};
    const bool empty = tree.child_count(map) == 0;
    return text.replace(before_brace, empty ? typed : ", " + typed);
  }
  const std::size_t column = text.column(map.span.begin);
  const std::size_t last = std::max<std::size_t>(map.span.end, 1) - 1;
  const std::size_t at = text.after_own_comments(text.after_line(last), column);
  return text.insert_lines(at, std::string(column, ' ') + typed + text.line_end());
}

EditResult checked(const Source& source, const Tree& tree, EditResult result,
                   const std::vector<std::string>& allowed) {
  if (std::string* bytes = std::get_if<std::string>(&result)) {
    return verified(source, tree, std::move(*bytes), allowed);
  }
  return result;
}

EditRefused unreadable() {
  return refused(::trivsel::Text{"the file cannot be read as it stands: see `trivsel check`",
                                 "filen kan ikke læses, som den står: se `trivsel check`"},
                 {});
}

}  // namespace

EditResult append_entries(const Source& source, std::string_view key,
                          const std::vector<NewEntry>& entries) {
  const Loaded loaded = load(source);
  if (!loaded.tree) return unreadable();
  // Where entries stand already, only new ones may come; what was empty may change as a whole.
  const Node* list = loaded.tree->find(loaded.tree->root(), key);
  const std::size_t count = list == nullptr ? 0 : loaded.tree->child_count(*list);
  std::vector<std::string> allowed;
  if (count == 0) allowed.push_back(fmt::format("/{}", key));
  for (std::size_t i = 0; count > 0 && i < entries.size(); ++i) {
    allowed.push_back(fmt::format("/{}/{}", key, count + i));
  }
  return checked(source, *loaded.tree, append_in(source, *loaded.tree, key, entries), allowed);
}

EditResult set_field(const Source& source, std::string_view key, std::string_view id,
                     std::string_view field, std::string_view value) {
  const Loaded loaded = load(source);
  if (!loaded.tree) return unreadable();
  const Node* list = loaded.tree->find(loaded.tree->root(), key);
  const Node* entry = list == nullptr ? nullptr : entry_with_id(*loaded.tree, *list, id);
  if (entry == nullptr) {
    return refused(say("\"{}\" has no entry \"{}\"", "\"{}\" har intet punkt \"{}\"", key, id), {});
  }
  return checked(source, *loaded.tree, set_in_map(source, *loaded.tree, *entry, field, value),
                 {fmt::format("/{}/{}/{}", key, index_of(*loaded.tree, *list, *entry), field)});
}

EditResult set_key(const Source& source, std::string_view key, std::string_view value) {
  const Loaded loaded = load(source);
  if (!loaded.tree) return unreadable();
  const Node& root = loaded.tree->root();
  if (root.kind != Kind::map) {
    return refused(::trivsel::Text{"the file is not a block of `key: value` lines",
                                   "filen består ikke af linjer med `nøgle: værdi`"},
                   root.span, fmt::format("{}: {}", key, value));
  }
  return checked(source, *loaded.tree, set_in_map(source, *loaded.tree, root, key, value),
                 {fmt::format("/{}", key)});
}

}  // namespace trivsel::yaml
