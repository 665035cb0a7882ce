#include "core/explorer/provider_messages.h"

#include <algorithm>
#include <array>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;

constexpr std::array kTexts{
    ProviderMessage{"max daily rate limit reached", ReplyKind::QuotaUsedUp},
    ProviderMessage{"community free api limit reached", ReplyKind::QuotaUsedUp},
    ProviderMessage{"max calls per sec rate limit reached", ReplyKind::Throttled},
    ProviderMessage{"max rate limit reached", ReplyKind::Throttled},
    ProviderMessage{"too many requests", ReplyKind::Throttled},
    ProviderMessage{"free api access is temporarily unavailable", ReplyKind::Busy, 60s},
    ProviderMessage{"free api access is not supported for this chain", ReplyKind::ChainUnsupported},
    ProviderMessage{"missing or unsupported chainid", ReplyKind::ChainUnsupported},
    ProviderMessage{"too many invalid api key attempts", ReplyKind::KeyLocked, 30s},
    ProviderMessage{"invalid api key", ReplyKind::KeyMissing},
    ProviderMessage{"missing api key", ReplyKind::KeyMissing},
    ProviderMessage{"result window is too large", ReplyKind::WindowTooLarge},
    ProviderMessage{"query timeout occured", ReplyKind::RangeTooLarge},
    ProviderMessage{"query timeout occurred", ReplyKind::RangeTooLarge},
    ProviderMessage{"select a smaller result dataset", ReplyKind::RangeTooLarge},
    ProviderMessage{"timeout occurred or server too busy", ReplyKind::Busy},
    ProviderMessage{"timeout occured or server too busy", ReplyKind::Busy},
    ProviderMessage{"invalid address format", ReplyKind::AddressRefused},
    ProviderMessage{"invalid address hash", ReplyKind::AddressRefused},
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::size_t findInAnyCase(std::string_view text, std::string_view piece)
{
    const auto at = std::search(text.begin(), text.end(), piece.begin(), piece.end(),
                                [](char a, char b) { return lower(a) == b; });
    return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

}  // namespace

std::span<const ProviderMessage> providerMessages()
{
    return kTexts;
}

bool containsInAnyCase(std::string_view text, std::string_view piece)
{
    return findInAnyCase(text, piece) != std::string_view::npos;
}

const ProviderMessage* findProviderMessage(std::string_view text)
{
    const auto found = std::find_if(
        kTexts.begin(), kTexts.end(),
        [&](const ProviderMessage& known) { return containsInAnyCase(text, known.piece); });
    return found == kTexts.end() ? nullptr : &*found;
}

std::string_view resetTime(std::string_view text)
{
    constexpr std::string_view word = "resets";
    const std::size_t at = findInAnyCase(text, word);
    if (at == std::string_view::npos)
        return {};
    std::string_view rest = text.substr(at + word.size());
    constexpr std::string_view zone = "utc";
    if (const std::size_t end = findInAnyCase(rest, zone); end != std::string_view::npos)
        rest = rest.substr(0, end + zone.size());
    const std::size_t begin = rest.find_first_not_of(" :");
    return begin == std::string_view::npos ? std::string_view{} : rest.substr(begin);
}

}  // namespace walletloupe::explorer
