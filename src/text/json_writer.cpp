#include "text/json_writer.hpp"

#include <nlohmann/json.hpp>

namespace trivsel {

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (levels_.back().has_entries) out_ += ',';
  levels_.back().has_entries = true;
  new_line();
}

void JsonWriter::begin_object() {
  before_value();
  out_ += '{';
  levels_.push_back({});
}

void JsonWriter::begin_array() {
  before_value();
  out_ += '[';
  levels_.push_back({});
}

void JsonWriter::end_object() {
  const bool any = levels_.back().has_entries;
  levels_.pop_back();
  if (any) new_line();
  out_ += '}';
}

void JsonWriter::end_array() {
  const bool any = levels_.back().has_entries;
  levels_.pop_back();
  if (any) new_line();
  out_ += ']';
}

void JsonWriter::key(std::string_view name) {
  before_value();
  out_ += nlohmann::json(name).dump();
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  out_ += nlohmann::json(text).dump();
}

void JsonWriter::number(std::string_view digits) {
  before_value();
  out_ += digits;
}

void JsonWriter::number(std::int64_t value) {
  number(std::to_string(value));
}

void JsonWriter::boolean(bool value) {
  number(value ? "true" : "false");
}

void JsonWriter::null() {
  number("null");
}

}  // namespace trivsel
