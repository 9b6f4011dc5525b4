#include "folder/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace trivsel {
namespace {

/// How many have ended; somebody waits for all of them.
class Ended {
 public:
  void add_one() {
    const std::lock_guard lock(mutex_);
    ++count_;
    changed_.notify_one();
  }

  void wait_for(std::size_t count, const std::function<void(std::size_t)>& tick) {
    constexpr std::chrono::milliseconds kApart(100);
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, kApart, [&] { return count_ >= count; })) {
      const std::size_t so_far = count_;
      lock.unlock();
      if (tick) tick(so_far);
      lock.lock();
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_ = 0;
};

}  // namespace

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                 const std::function<void(std::size_t)>& tick) {
  std::vector<std::exception_ptr> failures(count);
  std::atomic<std::size_t> next{0};
  Ended ended;
  const auto take_some = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        failures[i] = std::current_exception();
      }
      ended.add_one();
    }
  };
  {
    std::vector<std::jthread> helpers;
    const std::size_t useful = std::min<std::size_t>(std::max(1U, threads), count);
    for (std::size_t i = 0; i < useful; ++i) helpers.emplace_back(take_some);
    ended.wait_for(count, tick);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

unsigned usual_threads() {
  constexpr unsigned kMost = 8;
  return std::clamp(std::thread::hardware_concurrency(), 1U, kMost);
}

}  // namespace trivsel
