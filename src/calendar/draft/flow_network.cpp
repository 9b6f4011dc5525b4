#include "calendar/draft/flow_network.hpp"

#include <algorithm>

namespace trivsel {

void FlowNetwork::add_edge(std::size_t from, std::size_t to, Capacity capacity) {
  const auto add = [&](std::size_t a, std::size_t b, Capacity left) {
    edges_.push_back({static_cast<std::uint32_t>(b), first_[a], left});
    first_[a] = static_cast<std::uint32_t>(edges_.size() - 1);
  };
  add(from, to, capacity);
  add(to, from, 0);
}

bool FlowNetwork::find_levels() {
  level_.assign(first_.size(), kNone);
  queue_.clear();
  queue_.push_back(kSource);
  level_[kSource] = 0;
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    const std::uint32_t node = queue_[i];
    for (std::uint32_t e = first_[node]; e != kNone; e = edges_[e].next) {
      const std::uint32_t to = edges_[e].to;
      if (edges_[e].left == 0 || level_[to] != kNone) continue;
      level_[to] = level_[node] + 1;
      queue_.push_back(to);
    }
  }
  return level_[kSink] != kNone;
}

FlowNetwork::Capacity FlowNetwork::push_one_path() {
  path_.clear();
  std::uint32_t node = kSource;
  while (node != kSink) {
    std::uint32_t& e = current_[node];
    while (e != kNone && (edges_[e].left == 0 || level_[edges_[e].to] != level_[node] + 1)) {
      e = edges_[e].next;
    }
    if (e != kNone) {
      path_.push_back(e);
      node = edges_[e].to;
    } else if (path_.empty()) {
      return 0;
    } else {
      node = edges_[path_.back() ^ 1U].to;  // a dead end: one step back, and never in again
      current_[node] = edges_[current_[node]].next;
      path_.pop_back();
    }
  }
  Capacity pushed = kUncut;
  for (const std::uint32_t e : path_) pushed = std::min(pushed, edges_[e].left);
  for (const std::uint32_t e : path_) {
    edges_[e].left -= pushed;
    edges_[e ^ 1U].left += pushed;
  }
  return pushed;
}

std::vector<bool> FlowNetwork::source_side() {
  while (find_levels()) {
    current_ = first_;
    while (push_one_path() > 0) {
    }
  }
  std::vector<bool> side(first_.size());
  for (std::size_t node = 0; node < side.size(); ++node) side[node] = level_[node] != kNone;
  return side;
}

}  // namespace trivsel
