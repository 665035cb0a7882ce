#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace walletloupe::model {

/// Where something stands in a text, both from 1 on; columns count characters.
struct TextLocation {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Where the key or the list item at `path`, such as "components[3].name", stands in a valid JSON
/// text: readers of JSON know keys, and people look for lines. None where nothing is there.
std::optional<TextLocation> jsonLocation(std::string_view text, std::string_view path);

}  // namespace walletloupe::model
