#include "core/transactions/cell_forms.h"

#include "core/chain/hex.h"
#include "core/csv/text/utf8.h"
#include "core/messages/transaction_messages.h"
#include "core/transactions/number_forms.h"

#include <algorithm>
#include <array>
#include <string>

namespace walletloupe::transactions {

chain::AddressReading readLinkedAddress(std::string_view text, chain::Address& address)
{
    constexpr std::size_t digits = 40;
    const std::string_view last = text.substr(text.find_last_of(":/") + 1);
    return last.size() == digits ? chain::readAddress("0x" + std::string(last), address)
                                 : chain::readAddress(last, address);
}

std::optional<bool> successOf(std::string_view text)
{
    constexpr std::array<std::string_view, 4> good{"ok", "Success", "SUCCESS", "success"};
    constexpr std::array<std::string_view, 5> bad{"Error", "error", "Fail", "FAIL", "fail"};
    const int truth = truthOf(text);
    if (isBlank(text) || truth == 1 || std::find(good.begin(), good.end(), text) != good.end())
        return true;
    const bool isBad = std::any_of(bad.begin(), bad.end(),
                                   [&](std::string_view begin) { return text.starts_with(begin); });
    return truth == 0 || isBad ? std::optional(false) : std::nullopt;
}

std::string_view callDataText(std::string_view text, std::deque<std::string>& texts)
{
    constexpr std::size_t selectorDigits = 8;
    if (text.size() < selectorDigits || text.starts_with("0x") ||
        !std::all_of(text.begin(), text.end(), [](char c) { return chain::hexDigit(c) >= 0; }))
        return isBlank(text) ? std::string_view() : text;
    return texts.emplace_back("0x" + std::string(text));
}

std::optional<chain::NativeCoin> takeCoin(std::string_view& text)
{
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    const std::string_view symbol = text.substr(text.find_last_of(' ') + 1);
    text = text.substr(0, blank);
    return chain::coinOfSymbol(symbol);
}

Message wrongAmount(chain::AmountReading reading, std::string_view text)
{
    switch (reading) {
        case chain::AmountReading::Negative:
            return messages::negativeAmount(csv::shortened(text));
        case chain::AmountReading::TooLarge:
            return messages::amountTooLarge(csv::shortened(text));
        default:
            return messages::notWhole(csv::shortened(text));
    }
}

}  // namespace walletloupe::transactions
