#include "core/model/pickle/pickle_value.h"

#include <utility>

namespace walletloupe::model {

PickleId PickleDocument::add(PickleValue value)
{
    m_values.push_back(std::move(value));
    return static_cast<PickleId>(m_values.size() - 1);
}

std::string_view PickleDocument::keep(std::string bytes)
{
    if (bytes.size() > m_mostKept - m_keptBytes)
        return {};
    m_keptBytes += bytes.size();
    return m_kept.emplace_back(std::move(bytes));
}

const PickleValue* PickleDocument::find(const PickleValue& dict, std::string_view key) const
{
    for (std::size_t i = dict.kind == PickleKind::Dict ? dict.items.size() : 0; i >= 2; i -= 2) {
        const PickleValue& name = at(dict.items[i - 2]);
        if (name.kind == PickleKind::Text && name.text == key)
            return &at(dict.items[i - 1]);
    }
    return nullptr;
}

}  // namespace walletloupe::model
