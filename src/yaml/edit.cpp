#include "yaml/edit.hpp"

#include "yaml/difference.hpp"

namespace trivsel::yaml {
namespace {

/// The bytes of a file as lines, for an edit that keeps their ends.
class Text {
 public:
  explicit Text(const Source& source) : bytes_(source.bytes()), mark_length_(source.mark_length()) {
    const std::size_t newline = bytes_.find('\n');
    const bool crlf =
        newline != std::string_view::npos && newline > 0 && bytes_[newline - 1] == '\r';
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
    return at - (newline == std::string_view::npos ? mark_length_ : newline + 1);
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
  /// The line after a block that stands at `column`, its own comments included.
  [[nodiscard]] std::size_t after_node(const Node& node, std::size_t column) const {
    const std::size_t last = std::max<std::size_t>(node.span.end, 1) - 1;
    return after_own_comments(after_line(last), column);
  }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
  std::size_t mark_length_;
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

constexpr ::trivsel::Text kNoBlock{"the file is not a block of `key: value` lines",
                                   "filen består ikke af linjer med `nøgle: værdi`"};

EditRefused refused(Message reason, Span where, std::string lines = {}) {
  return {std::move(reason), std::move(lines), where};
}

/// Whether the new bytes say the same as before but for what may differ. A last line without its
/// end gets one where lines follow it, so the old reading may be the one with that end.
bool keeps_the_rest(const Source& source, const Tree& before, const Tree& after,
                    const std::vector<std::string>& allowed) {
  if (differs_only_in(before, after, allowed)) return true;
  if (source.bytes().ends_with('\n')) return false;
  const Source ended(source.path(), std::string(source.bytes()) + Text(source).line_end());
  const Loaded loaded = load(ended);
  return loaded.tree && differs_only_in(*loaded.tree, after, allowed);
}

/// Reads the new bytes again and lets them pass only if nothing else has changed.
EditResult verified(const Source& source, const Tree& before, std::string bytes,
                    const std::vector<std::string>& allowed) {
  const Source changed(source.path(), bytes);
  const Loaded after = load(changed);
  if (!after.tree || !keeps_the_rest(source, before, *after.tree, allowed)) {
    return refused(::trivsel::Text{"the edit would change more than it should",
                                   "ændringen ville røre mere, end den må"},
                   {});
  }
  return bytes;
}

/// The list under `key` does not stand yet, or stands empty: `key:`, `key: []`.
EditResult begin_list(const Source& source, const Node& key, bool brackets,
                      const std::vector<NewEntry>& entries) {
  const Text text(source);
  const std::size_t colon = text.bytes().find(':', key.key.end);
  const Span gone{static_cast<std::uint32_t>(colon + 1),
                  brackets ? key.span.end : static_cast<std::uint32_t>(colon + 1)};
  const Source without(source.path(), text.replace(gone, ""));
  const Text rest(without);
  const std::size_t column = text.column(key.key.begin);
  return rest.insert_lines(rest.after_own_comments(rest.after_line(colon), column),
                           entry_lines(entries, column + 2, text.line_end()));
}

EditResult append_in(const Source& source, const Tree& tree, std::string_view key,
                     const std::vector<NewEntry>& entries) {
  const Text text(source);
  const Node& root = tree.root();
  const std::size_t indent = root.kind == Kind::map ? text.column(root.span.begin) : 0;
  const std::string indented = entry_lines(entries, indent + 2, text.line_end());
  const std::string with_key =
      fmt::format("{}{}:{}{}", std::string(indent, ' '), key, text.line_end(), indented);
  if (root.kind == Kind::null) return text.insert_lines(text.bytes().size(), with_key);
  if (root.kind != Kind::map || root.style != Style::block)
    return refused(kNoBlock, root.span, with_key);
  const Node* list = tree.find(root, key);
  if (list == nullptr) return text.insert_lines(text.after_node(root, indent), with_key);
  const bool brackets =
      list->kind == Kind::list && list->style == Style::flow && tree.child_count(*list) == 0;
  if (list->kind == Kind::null || brackets) return begin_list(source, *list, brackets, entries);
  if (list->kind != Kind::list || list->style != Style::block) {
    return refused(say("\"{}\" is not a list with one entry a line",
                       "\"{}\" er ikke en liste med ét punkt pr. linje", key),
                   list->span, indented);
  }
  const std::size_t dash = text.column(list->span.begin);
  return text.insert_lines(text.after_node(*list, dash),
                           entry_lines(entries, dash, text.line_end()));
}

const Node* entry_with_id(const Tree& tree, const Node& list, std::string_view id) {
  for (const Node& entry : tree.children(list)) {
    const Node* found = tree.find(entry, "id");
    if (found != nullptr && found->text == id) return &entry;
  }
  return nullptr;
}

/// Puts a value in the place of another. A comment between the key and a value below it stays.
std::string with_value(const Text& text, const Node& map, const Node& old, std::string_view value) {
  const std::size_t colon = text.bytes().find(':', old.key.end);
  const Span after_colon{static_cast<std::uint32_t>(colon + 1),
                         static_cast<std::uint32_t>(colon + 1)};
  if (old.kind == Kind::null) return text.replace(after_colon, fmt::format(" {}", value));
  const std::string_view between = text.bytes().substr(colon + 1, old.span.begin - colon - 1);
  const bool below = map.style == Style::block && between.find('\n') != std::string_view::npos;
  if (!below) return text.replace(old.span, value);
  const std::size_t last_comment = between.rfind('#');
  const std::string_view comments =
      last_comment == std::string_view::npos
          ? std::string_view()
          : between.substr(0, between.find_first_of("\r\n", last_comment));
  return text.replace({after_colon.begin, old.span.end}, fmt::format(" {}{}", value, comments));
}

/// Adds to `{…}` after its last entry, so that comments and a last comma stay where they are.
std::string with_flow_entry(const Text& text, const Tree& tree, const Node& map,
                            const std::string& typed) {
  const Node* last = nullptr;
  for (const Node& child : tree.children(map)) last = &child;
  const std::uint32_t at = last == nullptr ? map.span.begin + 1 : last->span.end;
  if (last == nullptr) return text.replace({at, at}, typed);
  return text.replace({at, at}, (last->kind == Kind::null ? " , " : ", ") + typed);
}

/// Sets a field of a map, wherever it stands.
EditResult set_in_map(const Source& source, const Tree& tree, const Node& map,
                      std::string_view field, std::string_view value) {
  const Text text(source);
  const Node* old = tree.find(map, field);
  if (old != nullptr) return with_value(text, map, *old, value);
  const std::string typed = fmt::format("{}: {}", field, value);
  if (map.style == Style::flow) return with_flow_entry(text, tree, map, typed);
  const std::size_t column = text.column(map.span.begin);
  return text.insert_lines(text.after_node(map, column),
                           std::string(column, ' ') + typed + text.line_end());
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
    return refused(kNoBlock, root.span, fmt::format("{}: {}", key, value));
  }
  return checked(source, *loaded.tree, set_in_map(source, *loaded.tree, root, key, value),
                 {fmt::format("/{}", key)});
}

}  // namespace trivsel::yaml
