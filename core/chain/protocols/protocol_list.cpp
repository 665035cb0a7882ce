#include "core/chain/protocols/protocol_list.h"

#include "core/chain/protocol.h"

#include <algorithm>

namespace walletloupe::chain {
namespace {

constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isSameTag(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return folded(x) == folded(y); });
}

template <class IsSought>
const Protocol* firstThat(IsSought isSought)
{
    const auto found = std::find_if(allProtocols.begin(), allProtocols.end(),
                                    [&](const Protocol* protocol) { return isSought(*protocol); });
    return found == allProtocols.end() ? nullptr : *found;
}

}  // namespace

std::size_t protocolIndex(const Protocol& protocol)
{
    const auto found = std::find(allProtocols.begin(), allProtocols.end(), &protocol);
    return static_cast<std::size_t>(found - allProtocols.begin());
}

const Protocol* protocolFromName(std::string_view name)
{
    return firstThat([name](const Protocol& protocol) { return protocol.name == name; });
}

const Protocol* protocolOfTag(std::string_view tag)
{
    return firstThat([tag](const Protocol& protocol) { return isSameTag(protocol.tag, tag); });
}

std::string allTags(std::string_view separator)
{
    std::string text;
    for (const Protocol* protocol : allProtocols)
        text.append(text.empty() ? std::string_view() : separator).append(protocol->tag);
    return text;
}

}  // namespace walletloupe::chain
