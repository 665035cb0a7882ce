#include "core/base/parallel.h"

#include <algorithm>
#include <thread>

namespace walletloupe {

unsigned resolveThreads(unsigned threads)
{
    return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace walletloupe
