#include "model/typed_json.hpp"

#include "model/reader.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

class TypedJson {
 public:
  TypedJson(const yaml::Source& source, const yaml::Tree& tree, JsonWriter& out)
      : source_(source), tree_(tree), out_(out) {}

  void record(const RecordInfo& info, const yaml::Node& map) {
    out_.begin_object();
    for (const yaml::Node& node : tree_.children(map)) {
      const auto field = std::find_if(info.fields.begin(), info.fields.end(),
                                      [&](const FieldInfo& f) { return f.key == node.key_text; });
      if (field == info.fields.end() || node.kind == yaml::Kind::null) continue;
      out_.key(field->key);
      value(*field, node);
    }
    out_.end_object();
  }

 private:
  void value(const FieldInfo& field, const yaml::Node& node) {
    if (!field.list) return single(field, node);
    if (node.kind != yaml::Kind::list) return invalid(node);
    out_.begin_array();
    for (const yaml::Node& child : tree_.children(node)) single(field, child);
    out_.end_array();
  }

  void single(const FieldInfo& field, const yaml::Node& node) {
    if (field.type == FieldType::nested) {
      if (node.kind != yaml::Kind::map || field.record == nullptr) return invalid(node);
      return record(*field.record, node);
    }
    if (field.type == FieldType::tally) return counts(field, node);
    if (!reads(field, node)) return invalid(node);
    plain(field, node);
  }

  void counts(const FieldInfo& field, const yaml::Node& node) {
    if (!reads(field, node)) return invalid(node);
    out_.begin_object();
    for (const yaml::Node& child : tree_.children(node)) {
      out_.key(child.key_text);
      out_.number(child.text);
    }
    out_.end_object();
  }

  void plain(const FieldInfo& field, const yaml::Node& node) {
    switch (field.type) {
      case FieldType::amount:
      case FieldType::hours:
        return out_.number(plain_decimal(node.text));
      case FieldType::count:
      case FieldType::number:
      case FieldType::boolean:
        return out_.number(node.text);
      default:
        return out_.string(mask_cpr(node.text));
    }
  }

  static std::string plain_decimal(std::string_view text) {
    return trivsel::plain(parse_amount(text).amount);
  }

  void invalid(const yaml::Node& node) {
    const std::string_view written =
        source_.bytes().substr(node.span.begin, node.span.end - node.span.begin);
    out_.begin_object();
    out_.key("text");
    out_.string(mask_cpr(node.kind == yaml::Kind::scalar ? node.text : written));
    out_.key("invalid");
    out_.boolean(true);
    out_.end_object();
  }

  /// Whether the decoder itself takes the value.
  bool reads(const FieldInfo& field, const yaml::Node& node) {
    ReadNotes notes;
    Reader reader(source_, tree_, 0, notes);
    reader.try_read(field, node);
    return notes.findings.empty();
  }

  const yaml::Source& source_;
  const yaml::Tree& tree_;
  JsonWriter& out_;
};

}  // namespace

void write_json(const yaml::Source& source, const yaml::Tree& tree, const yaml::Node& node,
                const RecordInfo& record, JsonWriter& out) {
  TypedJson(source, tree, out).record(record, node);
}

}  // namespace trivsel
