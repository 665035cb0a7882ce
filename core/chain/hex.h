#pragma once

#include <cstdint>

namespace walletloupe::chain {

/// The value of a hexadecimal digit in either case; -1 where `c` is none.
constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace walletloupe::chain
