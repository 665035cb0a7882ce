#pragma once

#include <optional>
#include <string_view>

namespace walletloupe::csv {

/// How the numbers of a file are written.
struct NumberFormat {
    char decimal = '.';  ///< or ,
    /// What separates thousands: . , ' or a blank (of any kind). None: whatever is not `decimal`;
    /// NUL: nothing.
    std::optional<char> thousands = std::nullopt;

    bool operator==(const NumberFormat&) const = default;
};

/// The decimal sign that `decimal` is not.
constexpr char otherDecimal(char decimal)
{
    return decimal == '.' ? ',' : '.';
}

/// What may stand beside a number.
enum class NumberUnit { None, Dollar, Euro, Pound, Bitcoin, Ether, Percent };
inline constexpr std::size_t numberUnits = 7;

/// "$", "€", "£", "₿", "ETH", "%"; empty for None.
std::string_view unitText(NumberUnit unit);

}  // namespace walletloupe::csv
