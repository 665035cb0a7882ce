#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace walletloupe::features {

/// Gives equal texts equal numbers: 0, 1, 2 … in the order in which they first came.
class TextIds final {
public:
    std::uint32_t idOf(std::string_view text);
    std::size_t size() const noexcept { return m_ids.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>()(text);
        }
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_ids;
};

}  // namespace walletloupe::features
