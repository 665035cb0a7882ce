#include "core/workflow/risk/row_issue_messages.h"

#include "core/chain/protocols/protocol_list.h"
#include "core/messages/feature_messages.h"

#include <utility>

namespace walletloupe::workflow {
namespace {

using transactions::RowIssue;

std::vector<std::string> namesOf(const std::vector<std::uint64_t>& chains)
{
    std::vector<std::string> names;
    for (const std::uint64_t chain : chains)
        names.push_back(std::to_string(chain));
    return names;
}

}  // namespace

RowIssueMessages::RowIssueMessages(analysis::TransactionScope scope,
                                   const transactions::TransactionOptions& options)
    : m_scope(scope), m_defaultChain(options.chain), m_knownChains(namesOf(options.knownChains))
{
}

void RowIssueMessages::RowIssueCount::add(const std::string& name,
                                          const transactions::RowIssues& issues)
{
    if (files++ == 0) {
        location = issues.location;
        location.file = name;
    }
    rows += issues.rows;
}

Message RowIssueMessages::RowIssueCount::told(Message meaning) const
{
    const Severity severity = meaning.severity;
    const auto count = static_cast<std::int64_t>(rows);
    Message message = files == 1 ? messages::oddRows({std::move(meaning)}, count)
                                 : messages::oddRowsOfFiles({std::move(meaning)}, count,
                                                            static_cast<std::int64_t>(files));
    message.severity = severity;
    return message.at(location);
}

Message RowIssueMessages::RowIssueCount::unusable(Message meaning) const
{
    const auto count = static_cast<std::int64_t>(rows);
    return (files == 1 ? messages::unusableOddRows({std::move(meaning)}, count)
                       : messages::unusableOddRowsOfFiles({std::move(meaning)}, count,
                                                          static_cast<std::int64_t>(files)))
        .at(location);
}

Result<void> RowIssueMessages::take(const std::string& name,
                                    const std::vector<transactions::RowIssues>& issues)
{
    for (const transactions::RowIssues& some : issues) {
        if (some.issue == RowIssue::DefaultChain && needsChain())
            return failure(ErrorCode::Usage,
                           messages::nameAKnownChain({meaning(some.issue)}).at({.file = name}));
        const bool isChain = some.issue == RowIssue::UnknownChain;
        (isChain ? m_chains[some.chain] : m_counts[static_cast<std::size_t>(some.issue)])
            .add(name, some);
    }
    return {};
}

Message RowIssueMessages::meaning(RowIssue issue) const
{
    switch (issue) {
        case RowIssue::Milliseconds:
            return messages::timeInMilliseconds();
        case RowIssue::Microseconds:
            return messages::timeInMicroseconds();
        case RowIssue::Nanoseconds:
            return messages::timeInNanoseconds();
        case RowIssue::LostDigits:
            return messages::digitsMayBeLost();
        case RowIssue::IsoTime:
            return messages::timeIsIso();
        case RowIssue::Genesis:
            return messages::genesisRow();
        case RowIssue::NoRecipient:
            return messages::contractCreated();
        case RowIssue::NoLayerFee:
            return messages::layerFeeNotTold();
        case RowIssue::OtherTag:
            return messages::otherProtocolTag(chain::allTags(" nor "));
        case RowIssue::DefaultChain:
            return unknownChain(messages::chainOption(static_cast<std::int64_t>(m_defaultChain)));
        default:
            return messages::everyAmount();
    }
}

Message RowIssueMessages::unknownChain(Message chain) const
{
    const auto& kind = needsChain() ? messages::chainCannotCount : messages::chainNotRecognised;
    return kind({std::move(chain)}, m_knownChains);
}

std::vector<Message> RowIssueMessages::harmless() const
{
    return told(Severity::Info);
}

std::vector<Message> RowIssueMessages::severe() const
{
    std::vector<Message> all = told(Severity::Warning);
    for (const auto& [chain, note] : m_chains) {
        if (!needsChain())
            all.push_back(
                note.told(unknownChain(messages::chainNumber(static_cast<std::int64_t>(chain)))));
    }
    return all;
}

std::vector<Message> RowIssueMessages::unusable() const
{
    std::vector<Message> all;
    for (const auto& [chain, note] : m_chains) {
        if (needsChain())
            all.push_back(note.unusable(
                unknownChain(messages::chainNumber(static_cast<std::int64_t>(chain)))));
    }
    return all;
}

std::vector<Message> RowIssueMessages::told(Severity severity) const
{
    std::vector<Message> all;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i].rows == 0)
            continue;
        if (Message message = m_counts[i].told(meaning(static_cast<RowIssue>(i)));
            message.severity == severity)
            all.push_back(std::move(message));
    }
    return all;
}

}  // namespace walletloupe::workflow
