#include "core/containers/json/json_columns.h"

#include <algorithm>

namespace walletloupe::containers {

bool JsonColumns::add(std::string_view name)
{
    if (find(name))
        return true;
    m_areTooMany = m_areTooMany || m_names.size() == mostColumns;
    if (m_areTooMany)
        return false;
    m_places.emplace(name, m_names.size());
    m_names.emplace_back(name);
    m_guess = m_names.size();
    return true;
}

void JsonColumns::leaveOut(std::string_view name)
{
    const bool isKnown = std::find(m_lists.begin(), m_lists.end(), name) != m_lists.end();
    if (!isKnown && m_lists.size() < mostColumns)
        m_lists.emplace_back(name);
}

std::vector<std::string> JsonColumns::leftOut() const
{
    std::vector<std::string> names;
    for (const std::string& name : m_lists) {
        if (!has(name))
            names.push_back(name);
    }
    return names;
}

std::optional<std::size_t> JsonColumns::find(std::string_view name)
{
    if (m_guess < m_names.size() && m_names[m_guess] == name)
        return m_guess++;
    const auto place = m_places.find(name);
    if (place == m_places.end())
        return std::nullopt;
    m_guess = place->second + 1;
    return place->second;
}

}  // namespace walletloupe::containers
