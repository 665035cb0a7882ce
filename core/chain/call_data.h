#pragma once

#include "core/chain/address.h"
#include "core/chain/amount.h"
#include "core/chain/transaction.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::chain {

/// The first four bytes of a call.
using Selector = std::uint32_t;

enum class CallKind {
    Plain,    ///< no input: ether moves and nothing is called
    Method,   ///< a method is called
    Unknown,  ///< the source does not tell
};

struct Call {
    CallKind kind = CallKind::Unknown;
    Selector selector = 0;  ///< only for Method
};

/// What a transaction calls: by its input, else its methodId, else the signature in functionName.
Call callOf(const Transaction& transaction);

/// Whether a transaction has its recipient, a contract account, act: execTransaction of a Safe, or
/// operations by way of ERC-4337's EntryPoint.
bool isAccountCall(const Transaction& transaction);

/// By what the called function is counted: the selector of the call, 0x and eight small digits, so
/// that the names that explorers have for it do not matter; without one what the source says. None
/// where the source has no column for it.
std::optional<std::string> functionKeyOf(const Transaction& transaction);

/// The selector of a signature, with or without names of arguments: "borrow(uint256 amount)".
Selector selectorOf(std::string_view signature);

/// Arguments of a call as the contract ABI lays them out: words of 32 bytes, here still in
/// hexadecimal digits. Offsets are in bytes; nothing is given where the data ends too early.
class CallArguments final {
public:
    CallArguments() = default;
    /// Of a whole input, 0x and selector included; empty when these are all.
    static CallArguments of(std::string_view input);

    std::optional<Amount> amount(std::size_t offset) const;
    std::optional<Address> address(std::size_t offset) const;
    /// A length or an offset within these arguments; none when it points beyond them.
    std::optional<std::size_t> length(std::size_t offset) const;
    /// The ASCII text of a word, without the zeros behind it.
    std::optional<std::string> text(std::size_t offset) const;
    /// The first `count` bytes, or fewer where the data ends earlier.
    CallArguments first(std::size_t count) const;
    /// Everything from `offset` on.
    CallArguments from(std::size_t offset) const;
    std::size_t bytes() const { return m_digits.size() / 2; }

private:
    explicit CallArguments(std::string_view digits) : m_digits(digits) {}
    std::optional<std::string_view> word(std::size_t offset) const;

    std::string_view m_digits;
};

}  // namespace walletloupe::chain
