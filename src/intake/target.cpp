#include "intake/target.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace trivsel {
namespace {

bool is_among(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string value_text(const FieldInfo& field, const std::vector<std::string>& values) {
  if (field.type == FieldType::tally) return fmt::format("{{{}}}", fmt::join(values, ", "));
  if (field.list) return fmt::format("[{}]", fmt::join(values, ", "));
  return values.front();
}

}  // namespace

void add_targets(const RecordInfo& info, std::string_view before, std::size_t record,
                 const std::vector<std::string_view>& without, std::vector<Target>& targets) {
  for (const FieldInfo& field : info.fields) {
    if (is_among(without, field.key)) continue;
    const std::string name = fmt::format("{}{}", before, field.key);
    if (field.record == nullptr) {
      targets.push_back({name, &field, nullptr, record});
      continue;
    }
    for (const FieldInfo& inner : field.record->fields) {
      const std::string inner_name = fmt::format("{}.{}", name, inner.key);
      if (is_among(without, fmt::format("{}.{}", field.key, inner.key))) continue;
      targets.push_back({inner_name, &inner, &field, record});
    }
  }
}

std::string record_lines(const std::vector<Target>& targets, const RowValues& values,
                         std::size_t record) {
  std::string out;
  for (std::size_t i = 0; i < targets.size();) {
    const FieldInfo* within = targets[i].within;
    std::vector<std::string> pairs;
    std::size_t next = i;
    for (; next < targets.size() && targets[next].within == within; ++next) {
      if (targets[next].record != record || values[next].empty()) continue;
      pairs.push_back(fmt::format("{}: {}", targets[next].field->key,
                                  value_text(*targets[next].field, values[next])));
    }
    i = next;
    if (within == nullptr) {
      for (const std::string& pair : pairs) out += pair + "\n";
    } else if (!pairs.empty()) {
      const std::string inner = fmt::format("{{{}}}", fmt::join(pairs, ", "));
      out +=
          fmt::format(fmt::runtime(within->list ? "{}: [{}]\n" : "{}: {}\n"), within->key, inner);
    }
  }
  return out;
}

bool has_values(const std::vector<Target>& targets, const RowValues& values, std::size_t record) {
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].record == record && !values[i].empty()) return true;
  }
  return false;
}

}  // namespace trivsel
