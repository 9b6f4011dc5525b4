#pragma once

#include <cstddef>
#include <functional>

namespace trivsel {

/// Calls work(0) … work(count - 1), at most `threads` of them at once, and returns when all have
/// ended. Meanwhile `tick`, where there is one, is called by the caller's own thread about ten
/// times a second with how many have ended. What calls throw is thrown again, the first by number.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                 const std::function<void(std::size_t)>& tick = {});

/// How many threads are worth having: the machine's, at most 8.
unsigned usual_threads();

}  // namespace trivsel
