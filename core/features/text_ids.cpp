#include "core/features/text_ids.h"

namespace walletloupe::features {

std::uint32_t TextIds::idOf(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end())
        return found->second;
    const auto id = static_cast<std::uint32_t>(m_ids.size());
    m_ids.emplace(text, id);
    return id;
}

}  // namespace walletloupe::features
