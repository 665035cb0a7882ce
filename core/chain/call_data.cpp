#include "core/chain/call_data.h"

#include "core/chain/hex.h"
#include "core/chain/keccak.h"

#include <algorithm>
#include <array>

namespace walletloupe::chain {
namespace {

constexpr std::size_t selectorDigits = 8;
constexpr std::size_t wordBytes = 32;

/// Of a multiple of sixteen digits.
bool isHex(std::string_view digits)
{
    for (std::size_t at = 0; at < digits.size(); at += 16) {
        if (!readHexBlock(digits.data() + at).isHex)
            return false;
    }
    return true;
}

/// What 32 hexadecimal digits say.
UInt128 halfWord(const char* digits)
{
    return UInt128{readHexBlock(digits).value} << 64 | readHexBlock(digits + 16).value;
}

bool hasPrefix(std::string_view text)
{
    return text.size() >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x';
}

/// What input or methodId say; Unknown where they say nothing.
Call callIn(std::string_view text)
{
    if (!hasPrefix(text))
        return {};
    text.remove_prefix(2);
    if (text.empty())
        return {CallKind::Plain, 0};
    if (text.size() < selectorDigits)
        return {};
    const HexWord selector = readHexWord(text.data());
    return selector.isHex ? Call{CallKind::Method, selector.value} : Call{};
}

}  // namespace

Call callOf(const Transaction& transaction)
{
    for (const std::string_view text : {transaction.input, transaction.methodId}) {
        if (const Call call = callIn(text); call.kind != CallKind::Unknown)
            return call;
    }
    if (transaction.functionName.find('(') != std::string_view::npos)
        return {CallKind::Method, selectorOf(transaction.functionName)};
    return {};
}

bool isAccountCall(const Transaction& transaction)
{
    constexpr std::array<Selector, 7> selectors{
        0x6a761202,  // execTransaction of a Safe
        0x1fad948c,  // handleOps of EntryPoint 0.6
        0x765e827f,  // of 0.7
        0x4b1d7cf5,  // handleAggregatedOps of 0.6
        0xdbed18e0,  // of 0.7
        0x3a871cdd,  // validateUserOp of 0.6
        0x19822f7c,  // of 0.7
    };
    const Call call = callOf(transaction);
    return call.kind == CallKind::Method &&
           std::find(selectors.begin(), selectors.end(), call.selector) != selectors.end();
}

std::optional<std::string> functionKeyOf(const Transaction& transaction)
{
    if (!transaction.hasFunctionColumn)
        return std::nullopt;
    const Call call = callOf(transaction);
    if (call.kind == CallKind::Method) {
        std::string key = "0x";
        for (unsigned shift = 32; shift > 0; shift -= 4)
            key.push_back("0123456789abcdef"[call.selector >> (shift - 4) & 15]);
        return key;
    }
    if (!transaction.functionName.empty())
        return std::string(transaction.functionName);
    if (!transaction.methodId.empty())
        return std::string(transaction.methodId);
    return std::string(transaction.input.substr(0, 2 + selectorDigits));
}

Selector selectorOf(std::string_view signature)
{
    // Of each argument the first word is its type.
    std::string canonical;
    bool isInName = false;
    for (const char c : signature) {
        const bool isEnd = c == '(' || c == ')' || c == ',';
        const bool isTypeOver =
            c == ' ' && !canonical.empty() && canonical.back() != ',' && canonical.back() != '(';
        isInName = isTypeOver || (isInName && !isEnd);
        if (!isInName && c != ' ')
            canonical.push_back(c);
    }
    const Digest digest = keccak256(canonical);
    return Selector{digest[0]} << 24 | Selector{digest[1]} << 16 | Selector{digest[2]} << 8 |
           Selector{digest[3]};
}

CallArguments CallArguments::of(std::string_view input)
{
    const std::size_t begin = 2 + selectorDigits;
    return hasPrefix(input) && input.size() > begin ? CallArguments(input.substr(begin))
                                                    : CallArguments();
}

std::optional<std::string_view> CallArguments::word(std::size_t offset) const
{
    if (offset > bytes() || bytes() - offset < wordBytes)
        return std::nullopt;
    const std::string_view digits = m_digits.substr(2 * offset, 2 * wordBytes);
    return isHex(digits) ? std::optional(digits) : std::nullopt;
}

std::optional<Amount> CallArguments::amount(std::size_t offset) const
{
    const auto digits = word(offset);
    if (!digits)
        return std::nullopt;
    const UInt128 high = halfWord(digits->data());
    const UInt128 low = halfWord(digits->data() + wordBytes);
    if (high == 0)
        return Amount(low);
    return Amount(high) << 128 | low;
}

std::optional<Address> CallArguments::address(std::size_t offset) const
{
    const auto digits = word(offset);
    constexpr std::size_t paddingDigits = 24;
    if (!digits || digits->find_first_not_of('0') < paddingDigits)
        return std::nullopt;
    Address address;
    // The last two overlap.
    for (const std::size_t i : {0U, 8U, 12U})
        putBytes(readHexBlock(digits->data() + paddingDigits + 2 * i).value,
                 address.bytes.data() + i);
    return address;
}

std::optional<std::size_t> CallArguments::length(std::size_t offset) const
{
    const auto value = amount(offset);
    return value && *value <= bytes() ? std::optional(static_cast<std::size_t>(*value))
                                      : std::nullopt;
}

std::optional<std::string> CallArguments::text(std::size_t offset) const
{
    const auto digits = word(offset);
    if (!digits)
        return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < digits->size(); i += 2)
        text.push_back(static_cast<char>(hexDigit((*digits)[i]) << 4 | hexDigit((*digits)[i + 1])));
    text.erase(text.find_last_not_of('\0') + 1);
    return text;
}

CallArguments CallArguments::first(std::size_t count) const
{
    return CallArguments(m_digits.substr(0, std::min(2 * count, m_digits.size())));
}

CallArguments CallArguments::from(std::size_t offset) const
{
    return CallArguments(m_digits.substr(std::min(2 * offset, m_digits.size())));
}

}  // namespace walletloupe::chain
