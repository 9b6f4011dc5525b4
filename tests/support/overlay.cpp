#include "support/overlay.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>
#include <vector>

namespace trivsel::tests {
namespace {

/// A top-level key with its lines; a list of ours in entries.
struct Block {
  std::string key;
  std::string head;  ///< the key's own line
  std::vector<std::string> entries;
  std::string text;  ///< the lines below, where they are no list
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line + "\n");
  return lines;
}

std::vector<Block> blocks_of(const std::string& file) {
  static const std::regex key_line("^([a-z_]+):.*\n$");
  std::vector<Block> blocks;
  for (const std::string& line : lines_of(file)) {
    std::smatch match;
    if (std::regex_match(line, match, key_line)) {
      blocks.push_back({match[1], line, {}, {}});
    } else if (blocks.empty()) {
      continue;  // a comment above the first key
    } else if (line.starts_with("  - ")) {
      blocks.back().entries.push_back(line);
    } else if (!blocks.back().entries.empty()) {
      blocks.back().entries.back() += line;
    } else {
      blocks.back().text += line;
    }
  }
  return blocks;
}

std::optional<std::string> id_of(const std::string& entry) {
  static const std::regex id("^  - (?:\\{)?id: ([a-zA-Z0-9-]+)");
  std::smatch match;
  if (!std::regex_search(entry, match, id)) return std::nullopt;
  return match[1].str();
}

void merge_entries(Block& base, const Block& fragment) {
  for (const std::string& entry : fragment.entries) {
    const auto id = id_of(entry);
    const auto same = std::find_if(base.entries.begin(), base.entries.end(),
                                   [&](const std::string& e) { return id && id_of(e) == id; });
    const bool absent = entry.find("absent: true") != std::string::npos;
    if (absent && same != base.entries.end()) {
      base.entries.erase(same);
    } else if (same != base.entries.end()) {
      *same = entry;
    } else {
      base.entries.push_back(entry);
    }
  }
}

std::string join(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    out += block.head + block.text;
    for (const std::string& entry : block.entries) out += entry;
  }
  return out;
}

}  // namespace

std::string overlay(const std::string& file, const std::string& fragment) {
  std::vector<Block> blocks = blocks_of(file);
  for (const Block& part : blocks_of(fragment)) {
    const auto same = std::find_if(blocks.begin(), blocks.end(),
                                   [&](const Block& block) { return block.key == part.key; });
    const bool whole = part.head.find("# whole") != std::string::npos;
    const bool listed = !part.entries.empty() && id_of(part.entries.front());
    if (same == blocks.end()) {
      blocks.push_back(part);
    } else if (listed && !whole && !same->entries.empty()) {
      merge_entries(*same, part);
    } else {
      *same = part;
    }
  }
  return join(blocks);
}

Files read_tree(const std::string& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    files.emplace(std::filesystem::relative(entry.path(), folder).string(), bytes.str());
  }
  return files;
}

void write_tree(const std::string& folder, const Files& files) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& [path, bytes] : files) {
    const std::filesystem::path target = std::filesystem::path(folder) / path;
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << bytes;
  }
}

}  // namespace trivsel::tests
