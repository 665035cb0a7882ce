#include "core/text/wallet_groups.h"

#include "core/messages/fetch_messages.h"
#include "core/text/sentence.h"

#include <unordered_map>

namespace walletloupe::text {
namespace {

struct Group {
    Message shared;  ///< without its wallet
    std::vector<std::string> wallets;
};

std::vector<Group> groupsOf(const std::vector<Message>& messages)
{
    std::vector<Group> groups;
    std::unordered_map<std::string, std::size_t> places;
    for (const Message& message : messages) {
        Location location = message.location;
        location.wallet.clear();
        Message shared = message.at(std::move(location));
        const auto [place, isNew] = places.emplace(sentence(shared), groups.size());
        if (isNew)
            groups.push_back({std::move(shared), {}});
        groups[place->second].wallets.push_back(message.location.wallet);
    }
    return groups;
}

std::string textOf(const Group& group)
{
    constexpr std::size_t named = 2;
    const auto count = static_cast<std::int64_t>(group.wallets.size());
    if (group.wallets.size() == 1)
        return group.wallets.front() + ": " + sentence(group.shared);
    const std::vector<std::string> first(group.wallets.begin(), group.wallets.begin() + named);
    return sentence(group.wallets.size() == named
                        ? messages::sameOfWallets(count, {group.shared}, first)
                        : messages::sameOfManyWallets(count, {group.shared}, first,
                                                      count - std::int64_t{named}));
}

}  // namespace

std::vector<WalletsText> groupedByWallets(const std::vector<Message>& messages)
{
    std::vector<WalletsText> texts;
    for (const Group& group : groupsOf(messages))
        texts.push_back({group.wallets.size(), textOf(group)});
    return texts;
}

}  // namespace walletloupe::text
