#include "core/workflow/fetch/wallet_message.h"

#include "core/base/number_text.h"

#include <map>
#include <string_view>

namespace walletloupe::workflow {
namespace {

struct Group {
    std::string_view words;
    std::vector<std::string_view> wallets;
};

std::vector<Group> groupsOf(const std::vector<WalletMessage>& messages)
{
    std::vector<Group> groups;
    std::map<std::string_view, std::size_t> places;
    for (const WalletMessage& message : messages) {
        const auto [place, isNew] = places.emplace(message.words, groups.size());
        if (isNew)
            groups.push_back({message.words, {}});
        groups[place->second].wallets.push_back(message.wallet);
    }
    return groups;
}

std::string textOf(const Group& group)
{
    constexpr std::size_t named = 2;
    const auto& wallets = group.wallets;
    const std::string words = ": " + std::string(group.words);
    if (wallets.size() == 1)
        return std::string(wallets.front()) + words;
    std::string text = countedInGroups(wallets.size(), "wallet", "wallets") + words + " (";
    text += wallets[0];
    text += wallets.size() > named ? ", " : " and ";
    text += wallets[1];
    if (wallets.size() > named)
        text += " and " + groupedText(wallets.size() - named) + " more";
    return text + ")";
}

}  // namespace

std::vector<WalletsText> mergeEqualMessages(const std::vector<WalletMessage>& messages)
{
    std::vector<WalletsText> said;
    for (const Group& group : groupsOf(messages))
        said.push_back({group.wallets.size(), textOf(group)});
    return said;
}

}  // namespace walletloupe::workflow
