#include "core/model/pickle_value.h"

#include <utility>

namespace walletloupe::model {

PickleId PickleDocument::add(PickleValue value)
{
    m_values.push_back(std::move(value));
    return static_cast<PickleId>(m_values.size() - 1);
}

const PickleValue* PickleDocument::find(const PickleValue& dict, std::string_view key) const
{
    for (std::size_t i = dict.items.size(); i >= 2; i -= 2) {
        const PickleValue& name = at(dict.items[i - 2]);
        if (name.kind == PickleKind::Text && name.text == key)
            return &at(dict.items[i - 1]);
    }
    return nullptr;
}

}  // namespace walletloupe::model
