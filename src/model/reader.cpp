#include "model/reader.hpp"

#include "model/citizen_code.hpp"
#include "model/field_text.hpp"
#include "text/nearest.hpp"
#include "yaml/trap.hpp"

namespace trivsel {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// An episode's id holds the T of its time, so it is checked by its own form.
bool is_episode_id(std::string_view text) {
  if (text.size() < 20 || text.size() > 28 || text[15] != '-') return false;
  const std::string with_colon = fmt::format("{}:{}", text.substr(0, 13), text.substr(13, 2));
  const std::string_view tail = text.substr(16);
  return parse_local_time(with_colon).has_value() && tail.size() >= 4 &&
         tail.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
}

}  // namespace

Finding& Reader::add(std::string_view rule, Span span, Message message, Message help) {
  const std::size_t count = problems_++;
  if (count > kMostFindings) return forgotten_;
  Finding& finding = result_.findings.emplace_back();
  finding.level = Level::error;
  finding.rule = rule;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.where = where(span);
  if (count == kMostFindings) {
    finding.rule = "TRV012";
    finding.message = say("more than {} findings in this file: the others are not listed",
                          "flere end {} fund i denne fil: de øvrige er ikke vist", kMostFindings);
    finding.help = Text{"mend these first", "ret disse først"};
    finding.where = where({});
  }
  return finding;
}

std::string_view Reader::keep(std::string_view text) {
  const std::string_view bytes = source_.bytes();
  const bool in_bytes = text.empty() || (text.data() >= bytes.data() &&
                                         text.data() + text.size() <= bytes.data() + bytes.size());
  return in_bytes ? text : std::string_view(result_.texts.emplace_back(text));
}

bool Reader::is_map(const RecordInfo& record, const yaml::Node& node) {
  if (node.kind == yaml::Kind::map) return true;
  add("TRV004", node.span,
      say("\"{}\" must be a map of keys", "\"{}\" skal være nøgler med værdier", record.name),
      Text{"write `key: value` lines", "skriv linjer som `nøgle: værdi`"});
  return false;
}

bool Reader::is_list(const FieldInfo& field, const yaml::Node& node) {
  if (node.kind == yaml::Kind::list) return true;
  add("TRV004", node.span, say("\"{}\" must be a list", "\"{}\" skal være en liste", field.key),
      say("write `{}: [a, b]`, or one `- ` line each",
          "skriv `{}: [a, b]` eller én linje med `- ` til hver", field.key));
  return false;
}

void Reader::note_unknown_keys(const KeysRead& keys) {
  if (keys.unknown.empty()) return;
  const RecordInfo& record = *keys.record;
  std::vector<std::string_view> free_keys;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (!keys.seen[i]) free_keys.push_back(record.fields[i].key);
  }
  const Message known = say("known keys: {}", "kendte nøgler: {}", key_list(record));
  for (const yaml::Node* node : keys.unknown) {
    if (problems_ > kMostFindings) {  // spare the search for what is not listed
      ++problems_;
      continue;
    }
    const auto meant = nearest(node->key_text, free_keys);
    add("TRV002", node->key,
        say("\"{}\" has no key {}", "\"{}\" har ingen nøgle {}", record.name,
            in_quotes(node->key_text)),
        meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant) : known);
  }
}

bool Reader::note_empty_file(const RecordInfo& record) {
  std::string needed;
  for (const FieldInfo& field : record.fields) {
    if (field.need != Need::required) continue;
    if (!needed.empty()) needed += ", ";
    needed += field.key;
  }
  if (needed.empty()) return false;
  add("TRV003", {}, Text{"the file holds nothing", "der står intet i filen"},
      say("at least these keys must stand: {}", "mindst disse nøgler skal stå: {}", needed));
  return true;
}

namespace {

/// Of spaces alone, as `title: ""`.
bool is_blank_text(const FieldInfo& field, const yaml::Node& node) {
  return field.type == FieldType::text && node.kind == yaml::Kind::scalar &&
         node.text.find_first_not_of(" \n\t") == std::string_view::npos;
}

bool was_probably_meant(const KeysRead& keys, const FieldInfo& field) {
  const std::span unknown(keys.unknown.data(), std::min(keys.unknown.size(), kMostFindings));
  return std::any_of(unknown.begin(), unknown.end(), [&](const yaml::Node* node) {
    return nearest(node->key_text, {field.key}).has_value();
  });
}

bool is_needed(const FieldInfo& field, const yaml::Tree& tree, const yaml::Node& map) {
  if (field.required_if_key.empty()) return field.need == Need::required;
  const yaml::Node* other = tree.find(map, field.required_if_key);
  return other != nullptr && other->text == field.required_if_value;
}

}  // namespace

void Reader::check_needs(const KeysRead& keys, const yaml::Node& map, Where head) {
  for (const FieldInfo& field : keys.record->fields) {
    if (!is_needed(field, tree_, map)) continue;
    const yaml::Node* node = tree_.find(map, field.key);
    const bool empty =
        node == nullptr || node->kind == yaml::Kind::null || is_blank_text(field, *node);
    if (!empty || was_probably_meant(keys, field)) continue;
    add("TRV003", node != nullptr ? node->key : head.span,
        say("\"{}\" is missing in \"{}\"", "\"{}\" mangler i \"{}\"", field.key, keys.record->name),
        say("{}: {}", "{}: {}", field.key, in_general_words(field.help)));
  }
}

void Reader::close_record(Where record, bool sound, std::size_t first_reference) {
  if (!sound) result_.unsound.push_back(record);
  for (std::size_t i = first_reference; i < result_.references.size(); ++i) {
    result_.references[i].record = record;
  }
}

void Reader::wrong_form(const FieldInfo& field, const yaml::Node& node, Message message) {
  add("TRV004", node.span, std::move(message), say("write {}", "skriv {}", form_of(field)));
}

bool Reader::scalar(const FieldInfo& field, const yaml::Node& node, std::string_view& text) {
  if (node.kind == yaml::Kind::scalar) {
    text = node.text;
    return true;
  }
  wrong_form(field, node, say("\"{}\" must be one value", "\"{}\" skal være én værdi", field.key));
  return false;
}

bool Reader::is_trap(const FieldInfo& field, const yaml::Node& node) {
  if (!node.is_plain()) return false;
  const yaml::PlainType type = yaml::plain_type(node.text);
  if (type == yaml::PlainType::text) return false;
  add("TRV014", node.span,
      say("other programs read {} as {}, but \"{}\" is a text",
          "andre programmer læser {} som {}, men \"{}\" er en tekst", in_quotes(node.text),
          name_of(type), field.key),
      say("write it in quotes: {}", "skriv den i anførselstegn: {}", in_quotes(node.text)));
  return true;
}

void Reader::note_id(const FieldInfo& field, std::string_view id, Where at) {
  if (field.defines != IdKind::none) {
    result_.definitions.push_back({field.defines, id, at, field.unique});
  }
  if (field.refers != IdKind::none) result_.references.push_back({&field, id, at});
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<std::string_view>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  std::string_view text;
  if (is_blank_text(field, node)) {
    out.state = State::absent;
    return;
  }
  const bool code = field.type == FieldType::citizen_code;
  if (!scalar(field, node, text) || (!code && is_trap(field, node))) return;
  const bool episode = overlaps(field.defines | field.refers, IdKind::episode);
  const bool malformed =
      field.type == FieldType::id && !(episode ? is_episode_id(text) : is_id(text));
  if (malformed) {
    return wrong_form(
        field, node,
        episode ? say("{} is no episode's id", "{} er ikke et episode-id", in_quotes(text))
                : say("{} is no id", "{} er ikke et id", in_quotes(text)));
  }
  out.value = keep(text);
  out.state = State::sound;
  if (!code || is_citizen_code(text)) note_id(field, out.value, out.where);
}

std::size_t Reader::choice_index(const FieldInfo& field, const yaml::Node& node) {
  std::string_view text;
  if (!scalar(field, node, text)) return field.choices.size();
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (field.choices[i].key == text) return i;
  }
  std::vector<std::string_view> keys;
  for (const Choice& choice : field.choices) keys.push_back(choice.key);
  const auto meant = nearest(text, keys);
  add("TRV005", node.span,
      say("{} is not a value of \"{}\"", "{} er ikke en værdi for \"{}\"", in_quotes(text),
          field.key),
      meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
            : say("one of: {}", "en af: {}", choice_list_text(field.choices)));
  return field.choices.size();
}

void Reader::read(const FieldInfo& field, const yaml::Node& node, At<std::vector<Tally>>& out) {
  out.where = where(node.span);
  out.state = State::spoiled;
  if (node.kind != yaml::Kind::map) {
    return wrong_form(
        field, node,
        say("\"{}\" must be a map of counts", "\"{}\" skal være antal efter slags", field.key));
  }
  bool sound = true;
  FieldInfo count_field = field;
  count_field.type = FieldType::count;
  for (const yaml::Node& child : tree_.children(node)) {
    yaml::Node key = child;
    key.kind = yaml::Kind::scalar;
    key.span = child.key;
    key.text = child.key_text;
    const std::size_t index = choice_index(field, key);
    At<int> count;
    read(count_field, child, count);
    sound = sound && index < field.choices.size() && count;
    if (index < field.choices.size() && count) out.value.push_back({index, count.value});
  }
  if (sound) out.state = State::sound;
}

namespace {

template <class T>
void discard(Reader& reader, const FieldInfo& field, const yaml::Node& node) {
  At<T> value;
  reader.read(field, node, value);
}

}  // namespace

void Reader::try_read(const FieldInfo& field, const yaml::Node& node) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::id:
    case FieldType::citizen_code:
    case FieldType::path:
      return discard<std::string_view>(*this, field, node);
    case FieldType::one_of:
      choice_index(field, node);
      return;
    case FieldType::date:
      return discard<Date>(*this, field, node);
    case FieldType::local_time:
      return discard<LocalTime>(*this, field, node);
    case FieldType::day_or_time:
      return discard<DayOrTime>(*this, field, node);
    case FieldType::month:
      return discard<Month>(*this, field, node);
    case FieldType::clock_range:
      return discard<ClockRange>(*this, field, node);
    case FieldType::amount:
      return discard<Amount>(*this, field, node);
    case FieldType::hours:
      return discard<Hours>(*this, field, node);
    case FieldType::count:
      return discard<int>(*this, field, node);
    case FieldType::number:
      return discard<double>(*this, field, node);
    case FieldType::boolean:
      return discard<bool>(*this, field, node);
    case FieldType::period:
      return discard<Period>(*this, field, node);
    case FieldType::tally:
      return discard<std::vector<Tally>>(*this, field, node);
    case FieldType::nested:
      return;
  }
}

}  // namespace trivsel
