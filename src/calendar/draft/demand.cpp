#include "calendar/draft/demand.hpp"

namespace trivsel {

std::size_t PlanDemands::number_of(const PlanDemand& demand) {
  const auto [entry, is_new] = numbers_.emplace(demand, all_.size());
  if (is_new) all_.push_back(demand);
  return entry->second;
}

void Grounds::add(std::size_t demand) {
  const auto end = numbers_.begin() + count_;
  const auto number = static_cast<std::uint32_t>(demand);
  if (std::find(numbers_.begin(), end, number) != end) return;
  numbers_[count_++] = number;
}

bool Grounds::hold(const std::vector<bool>& demands) const {
  return std::all_of(numbers_.begin(), numbers_.begin() + count_,
                     [&](std::uint32_t number) { return demands[number]; });
}

}  // namespace trivsel
