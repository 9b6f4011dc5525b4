#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace trivsel {

/// A directed graph with capacities, and its cheapest cut between node 0 and node 1 (Dinic's
/// algorithm: Yefim Dinitz 1970; time at most nodes² × edges, far less on graphs like ours).
class FlowNetwork {
 public:
  using Capacity = std::int64_t;
  static constexpr std::size_t kSource = 0;
  static constexpr std::size_t kSink = 1;
  /// Never cut. The capacities of all other edges must sum to less.
  static constexpr Capacity kUncut = Capacity{1} << 60;

  explicit FlowNetwork(std::size_t nodes) : first_(nodes, kNone) {}

  void add_edge(std::size_t from, std::size_t to, Capacity capacity);

  /// For each node, whether it stays on the source's side of the cheapest cut; of several cheapest
  /// cuts the one with the smallest such side.
  std::vector<bool> source_side();

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct Edge {
    std::uint32_t to;
    std::uint32_t next;  ///< the next edge out of the same node
    Capacity left;
  };

  bool find_levels();
  Capacity push_one_path();

  std::vector<Edge> edges_;           ///< an edge and its reverse stand side by side
  std::vector<std::uint32_t> first_;  ///< the first edge out of each node
  std::vector<std::uint32_t> current_;
  std::vector<std::uint32_t> level_;
  std::vector<std::uint32_t> queue_;
  std::vector<std::uint32_t> path_;
};

}  // namespace trivsel
