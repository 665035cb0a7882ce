#include "core/base/ordered_output.h"

namespace walletloupe {

void OrderedOutput::put(std::size_t number, std::string text)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_texts[number] = std::move(text);
        if (std::exchange(m_isHandingOver, true))
            return;
    }
    while (const auto due = takeDue())
        m_receive(*due);
}

/// The text that is due; none where it is not there yet, and then nobody hands over any more.
std::optional<std::string> OrderedOutput::takeDue()
{
    const std::scoped_lock lock(m_mutex);
    if (m_next == m_texts.size() || !m_texts[m_next]) {
        m_isHandingOver = false;
        return std::nullopt;
    }
    return std::exchange(m_texts[m_next++], std::nullopt);
}

}  // namespace walletloupe
