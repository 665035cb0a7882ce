#include "tests/support/replay/rate_rule.h"

namespace walletloupe::replay {

bool RateRule::allows(std::int64_t milliseconds)
{
    if (m_most == 0)
        return true;
    while (!m_calls.empty() && m_calls.front() <= milliseconds - 1000)
        m_calls.pop_front();
    if (m_calls.size() >= m_most)
        return false;
    m_calls.push_back(milliseconds);
    return true;
}

}  // namespace walletloupe::replay
