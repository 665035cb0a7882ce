#include "core/base/number_text.h"

#include <array>
#include <charconv>

namespace walletloupe {

std::string fixedText(double value, int digits)
{
    std::array<char, 512> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

std::string exactText(double value)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

std::string groupedText(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string countedInGroups(std::uint64_t number, std::string_view one, std::string_view many)
{
    return groupedText(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace walletloupe
