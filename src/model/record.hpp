#pragma once

#include <optional>
#include <utility>

#include "model/reader.hpp"

namespace trivsel {

/// A field of T: what is said of it, and how it is taken from a file.
template <class T>
struct Field {
  FieldInfo info;
  std::function<void(Reader&, const FieldInfo&, const yaml::Node&, T&)> read;

  Field required() && {
    info.need = Need::required;
    return std::move(*this);
  }
  Field required_if(std::string_view key, std::string_view value) && {
    info.required_if_key = key;
    info.required_if_value = value;
    return std::move(*this);
  }
  Field defines(IdKind kind, bool unique = true) && {
    info.defines = kind;
    info.unique = unique;
    return std::move(*this);
  }
  Field refers(IdKind kinds, std::span<const std::string_view> reserved = {}) && {
    info.refers = kinds;
    info.reserved = reserved;
    return std::move(*this);
  }
  Field between(double minimum, double maximum) && {
    info.minimum = minimum;
    info.maximum = maximum;
    return std::move(*this);
  }
};

/// A field table: the one source of decoding, of the JSON Schema and of the docs.
template <class T>
class Record {
 public:
  Record(std::string_view name, Text help, std::vector<Field<T>> fields)
      : info_{name, help, {}}, fields_(std::move(fields)) {
    for (const Field<T>& field : fields_) info_.fields.push_back(field.info);
  }
  [[nodiscard]] const RecordInfo& info() const { return info_; }

  /// Fills `out` (a `Placed`) from a map; what is wrong becomes findings, and `out.sound` false.
  void read(Reader& reader, const yaml::Node& node, T& out) const {
    const std::size_t problems = reader.problem_count();
    out.where = reader.where(node.span);
    out.head = out.where;
    if (reader.is_map(info_, node)) read_keys(reader, node, out);
    out.sound = reader.problem_count() == problems;
  }

 private:
  void read_keys(Reader& reader, const yaml::Node& map, T& out) const {
    KeysRead keys{&info_, std::vector<bool>(fields_.size()), {}};
    bool first = true;
    std::size_t next = 0;
    for (const yaml::Node& node : reader.tree().children(map)) {
      if (first || node.key_text == "id") out.head = reader.where(first ? node.key : node.span);
      first = false;
      const std::size_t index = info_.find(node.key_text, next);
      if (index < fields_.size()) next = index + 1;
      if (index == fields_.size()) {
        keys.unknown.push_back(&node);
      } else if (keys.seen[index]) {
        reader.note_repeated_key();
      } else {
        keys.seen[index] = true;
        const Field<T>& field = fields_[index];
        if (node.kind != yaml::Kind::null) field.read(reader, field.info, node, out);
      }
    }
    reader.note_unknown_keys(keys);
    reader.check_needs(keys, map, out.head);
  }

  RecordInfo info_;
  std::vector<Field<T>> fields_;
};

/// A field with one plain value.
template <class T, class V>
Field<T> scalar(std::string_view key, FieldType type, At<V> T::* member, Text help) {
  Field<T> field;
  field.info.key = key;
  field.info.type = type;
  field.info.help = help;
  field.read = [member](Reader& reader, const FieldInfo& info, const yaml::Node& node, T& out) {
    reader.read(info, node, out.*member);
  };
  return field;
}

/// A field with a list of plain values.
template <class T, class V>
Field<T> list(std::string_view key, FieldType type, ListOf<V> T::* member, Text help) {
  Field<T> field;
  field.info.key = key;
  field.info.type = type;
  field.info.help = help;
  field.info.list = true;
  field.read = [member](Reader& reader, const FieldInfo& info, const yaml::Node& node, T& out) {
    reader.read_list(info, node, out.*member);
  };
  return field;
}

template <class T, class E>
Field<T> choice(std::string_view key, At<E> T::* member, Text help) {
  Field<T> field = scalar(key, FieldType::one_of, member, help);
  field.info.choices = choices(E{});
  return field;
}

template <class T, class E>
Field<T> choice_list(std::string_view key, ListOf<E> T::* member, Text help) {
  Field<T> field = list(key, FieldType::one_of, member, help);
  field.info.choices = choices(E{});
  return field;
}

/// A field that holds one record.
template <class T, class S>
Field<T> record(std::string_view key, std::optional<S> T::* member, const Record<S>& table,
                Text help) {
  Field<T> field;
  field.info.key = key;
  field.info.type = FieldType::nested;
  field.info.help = help;
  field.info.record = &table.info();
  field.read = [member, &table](Reader& reader, const FieldInfo& /*info*/, const yaml::Node& node,
                                T& out) { table.read(reader, node, (out.*member).emplace()); };
  return field;
}

/// A field that holds a list of records.
template <class T, class S>
Field<T> records(std::string_view key, Records<S> T::* member, const Record<S>& table, Text help) {
  Field<T> field;
  field.info.key = key;
  field.info.type = FieldType::nested;
  field.info.help = help;
  field.info.list = true;
  field.info.record = &table.info();
  field.read = [member, &table](Reader& reader, const FieldInfo& info, const yaml::Node& node,
                                T& out) {
    Records<S>& into = out.*member;
    into.where = reader.where(node.span);
    into.state = State::spoiled;
    if (!reader.is_list(info, node)) return;
    into.state = State::sound;
    into.items.reserve(reader.tree().child_count(node));
    for (const yaml::Node& child : reader.tree().children(node)) {
      S& item = into.items.emplace_back();
      const std::size_t references = reader.reference_count();
      table.read(reader, child, item);
      reader.close_record(item.where, item.sound, references);
    }
  };
  return field;
}

}  // namespace trivsel
