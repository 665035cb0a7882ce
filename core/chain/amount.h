#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::chain {

/// A whole number of the smallest unit, 0 to 2^256 - 1, as contracts have them.
using Amount = boost::multiprecision::uint256_t;

/// A whole number below 2^128: nearly all amounts are.
__extension__ using UInt128 = unsigned __int128;

/// Sums, products and sums of squares of amounts, signed and without overflow: 2^64 squares of
/// amounts, times 2^64, have 640 bits.
using WideInteger = boost::multiprecision::number<
    boost::multiprecision::cpp_int_backend<768, 768, boost::multiprecision::signed_magnitude,
                                           boost::multiprecision::unchecked, void>,
    boost::multiprecision::et_off>;

/// The amount where it is below 2^128.
std::optional<UInt128> shortAmount(const Amount& amount);

/// Reads 1 to 19 plain decimal digits, any of which fit 64 bits; nothing where `text` is anything
/// else, which may still be an amount.
std::optional<std::uint64_t> readShortNumber(std::string_view text);

enum class AmountReading { Good, NotAnInteger, Negative, TooLarge };

/// Reads plain decimal digits without rounding; exponents, points and thousands separators are
/// no integers. `amount` is set only when the reading is good.
AmountReading readAmount(std::string_view text, Amount& amount);

std::string amountText(const Amount& amount);

/// 2^256 - 1: what contracts take for "everything". It is no quantity and must not be summed.
const Amount& everything();

}  // namespace walletloupe::chain
