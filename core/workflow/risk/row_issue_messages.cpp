#include "core/workflow/risk/row_issue_messages.h"

#include "core/base/number_text.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/csv/reading/name_list.h"

#include <utility>

namespace walletloupe::workflow {
namespace {

using transactions::RowIssue;

bool isSevere(RowIssue issue)
{
    return issue == RowIssue::EveryValue || issue == RowIssue::EveryGasPrice ||
           issue == RowIssue::OtherTag || issue == RowIssue::DefaultChain;
}

std::string listOf(const std::vector<std::uint64_t>& chains)
{
    std::vector<std::string> names;
    for (const std::uint64_t chain : chains)
        names.push_back(std::to_string(chain));
    return csv::nameList(names);
}

std::vector<std::string> asSentences(std::vector<std::string> texts)
{
    for (std::string& text : texts)
        text += '.';
    return texts;
}

}  // namespace

RowIssueMessages::RowIssueMessages(analysis::TransactionScope scope,
                                   const transactions::TransactionOptions& options)
    : m_scope(scope), m_defaultChain(options.chain), m_knownChains(listOf(options.knownChains))
{
}

void RowIssueMessages::RowIssueCount::add(const std::string& name,
                                          const transactions::RowIssues& issues)
{
    if (files++ == 0)
        location = name + ": " + issues.location;
    rows += issues.rows;
}

std::string RowIssueMessages::RowIssueCount::text(const std::string& meaning) const
{
    const std::string in = files == 1 ? "" : " in " + counted(files, "file", "files");
    return location + ": " + meaning + " (" + counted(rows, "row", "rows") + in + ")";
}

Result<void> RowIssueMessages::take(const std::string& name,
                                    const std::vector<transactions::RowIssues>& issues)
{
    for (const transactions::RowIssues& some : issues) {
        if (some.issue == RowIssue::DefaultChain && needsChain())
            return failure(ErrorCode::Usage, name + ": " + meaning(some.issue) +
                                                 ". Name one of these, or use the scope all.");
        const bool isChain = some.issue == RowIssue::UnknownChain;
        (isChain ? m_chains[some.chain] : m_counts[static_cast<std::size_t>(some.issue)])
            .add(name, some);
    }
    return {};
}

std::string RowIssueMessages::meaning(RowIssue issue) const
{
    switch (issue) {
        case RowIssue::Milliseconds:
            return "the time is in milliseconds and was read as such";
        case RowIssue::IsoTime:
            return "the time is a date in ISO form and was read as such (UTC where it names no "
                   "zone)";
        case RowIssue::Genesis:
            return "a GENESIS row: ether from before the first block, read as received from nobody "
                   "at no cost";
        case RowIssue::NoRecipient:
            return "no recipient: read as the creation of a contract";
        case RowIssue::OtherTag:
            return "the tag is neither " + chain::allTags(" nor ") +
                   " and counts as a protocol of its own";
        case RowIssue::DefaultChain:
            return unknownChain("--chain " + std::to_string(m_defaultChain));
        default:
            return "2^256 - 1 means \"everything\" and is never summed: taken as unknown, so that "
                   "features made of it stay empty for the wallet";
    }
}

std::string RowIssueMessages::unknownChain(const std::string& chain) const
{
    return chain +
           (needsChain() ? " is not in the registry, so that none of its rows can be told to touch "
                           "Compound; known: "
                         : " is not in the registry, so that calls of Compound are not recognised "
                           "there; known: ") +
           m_knownChains;
}

std::vector<std::string> RowIssueMessages::harmless() const
{
    return asSentences(texts(false));
}

std::vector<std::string> RowIssueMessages::severe() const
{
    std::vector<std::string> all = texts(true);
    if (!needsChain()) {
        const std::vector<std::string> chains = chainTexts();
        all.insert(all.end(), chains.begin(), chains.end());
    }
    return asSentences(std::move(all));
}

std::vector<std::string> RowIssueMessages::unusable() const
{
    return needsChain() ? chainTexts() : std::vector<std::string>();
}

std::vector<std::string> RowIssueMessages::texts(bool areSevere) const
{
    std::vector<std::string> all;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const auto issue = static_cast<RowIssue>(i);
        if (m_counts[i].rows > 0 && isSevere(issue) == areSevere)
            all.push_back(m_counts[i].text(meaning(issue)));
    }
    return all;
}

std::vector<std::string> RowIssueMessages::chainTexts() const
{
    std::vector<std::string> all;
    for (const auto& [chain, note] : m_chains)
        all.push_back(note.text(unknownChain("chain " + std::to_string(chain))));
    return all;
}

}  // namespace walletloupe::workflow
