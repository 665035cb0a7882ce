#pragma once

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

namespace walletloupe::bench {

/// Wall time, and time of the processor: a busy machine lengthens only the former.
class Stopwatch final {
public:
    void print(const char* what, std::size_t rows) const
    {
        std::printf("%s %.0f rows/s (%.0f a second of processor)   ", what,
                    static_cast<double>(rows) / seconds(),
                    static_cast<double>(rows) / processorSeconds());
    }
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }
    double processorSeconds() const
    {
        return static_cast<double>(std::clock() - m_used) / CLOCKS_PER_SEC;
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    std::clock_t m_used = std::clock();
};

/// The most memory that the process held.
inline long peakKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long kilobytes = 0;
        if (word == "VmHWM:" && status >> kilobytes)
            return kilobytes;
    }
    return 0;
}

}  // namespace walletloupe::bench
