#include "core/base/progress.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace walletloupe {

struct Progress::Sink {
    Listener listener;
    std::atomic<int> lastPermille{-1};
};

Progress::Progress(std::stop_token stop, Listener listener) : m_stop(std::move(stop))
{
    if (listener) {
        m_sink = std::make_shared<Sink>();
        m_sink->listener = std::move(listener);
    }
}

void Progress::report(double fraction) const
{
    if (!m_sink)
        return;
    const double whole = m_from + (m_to - m_from) * std::clamp(fraction, 0.0, 1.0);
    const int permille = static_cast<int>(whole * 1000.0);
    int last = m_sink->lastPermille.load(std::memory_order_relaxed);
    while (permille > last) {
        if (m_sink->lastPermille.compare_exchange_weak(last, permille)) {
            m_sink->listener(whole);
            return;
        }
    }
}

Progress Progress::part(double from, double to) const
{
    Progress result = *this;
    result.m_from = m_from + (m_to - m_from) * from;
    result.m_to = m_from + (m_to - m_from) * to;
    return result;
}

}  // namespace walletloupe
