#include "core/workflow/row_notes.h"

#include "core/base/number_text.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/table/name_list.h"

#include <utility>

namespace walletloupe::workflow {
namespace {

using table::RowOddity;

bool isGrave(RowOddity oddity)
{
    return oddity == RowOddity::EveryValue || oddity == RowOddity::EveryGasPrice ||
           oddity == RowOddity::OtherTag || oddity == RowOddity::DefaultChain;
}

std::string listOf(const std::vector<std::uint64_t>& chains)
{
    std::vector<std::string> names;
    for (const std::uint64_t chain : chains)
        names.push_back(std::to_string(chain));
    return table::nameList(names);
}

std::vector<std::string> asSentences(std::vector<std::string> texts)
{
    for (std::string& text : texts)
        text += '.';
    return texts;
}

}  // namespace

RowNotes::RowNotes(analysis::TransactionScope scope, const table::TransactionOptions& options)
    : m_scope(scope), m_defaultChain(options.chain), m_knownChains(listOf(options.knownChains))
{
}

void RowNotes::Note::add(const std::string& name, const table::OddRows& odd)
{
    if (files++ == 0)
        place = name + ": " + odd.place;
    rows += odd.rows;
}

std::string RowNotes::Note::text(const std::string& meaning) const
{
    const std::string in = files == 1 ? "" : " in " + counted(files, "file", "files");
    return place + ": " + meaning + " (" + counted(rows, "row", "rows") + in + ")";
}

Result<void> RowNotes::take(const std::string& name, const std::vector<table::OddRows>& odd)
{
    for (const table::OddRows& some : odd) {
        if (some.oddity == RowOddity::DefaultChain && needsChain())
            return failure(ErrorCode::Usage, name + ": " + meaning(some.oddity) +
                                                 ". Name one of these, or use the scope all.");
        const bool isChain = some.oddity == RowOddity::UnknownChain;
        (isChain ? m_chains[some.chain] : m_notes[static_cast<std::size_t>(some.oddity)])
            .add(name, some);
    }
    return {};
}

std::string RowNotes::meaning(RowOddity oddity) const
{
    switch (oddity) {
        case RowOddity::Milliseconds:
            return "the time is in milliseconds and was read as such";
        case RowOddity::IsoTime:
            return "the time is a date in ISO form and was read as such (UTC where it names no "
                   "zone)";
        case RowOddity::Genesis:
            return "a GENESIS row: ether from before the first block, read as received from nobody "
                   "at no cost";
        case RowOddity::NoRecipient:
            return "no recipient: read as the creation of a contract";
        case RowOddity::OtherTag:
            return "the tag is neither " + chain::allTags(" nor ") +
                   " and counts as a protocol of its own";
        case RowOddity::DefaultChain:
            return unknownChain("--chain " + std::to_string(m_defaultChain));
        default:
            return "2^256 - 1 means \"everything\" and is never summed: taken as unknown, so that "
                   "features made of it stay empty for the wallet";
    }
}

std::string RowNotes::unknownChain(const std::string& chain) const
{
    return chain +
           (needsChain() ? " is not in the registry, so that none of its rows can be told to touch "
                           "Compound; known: "
                         : " is not in the registry, so that calls of Compound are not recognised "
                           "there; known: ") +
           m_knownChains;
}

std::vector<std::string> RowNotes::harmless() const
{
    return asSentences(texts(false));
}

std::vector<std::string> RowNotes::grave() const
{
    std::vector<std::string> all = texts(true);
    if (!needsChain()) {
        const std::vector<std::string> chains = chainTexts();
        all.insert(all.end(), chains.begin(), chains.end());
    }
    return asSentences(std::move(all));
}

std::vector<std::string> RowNotes::unusable() const
{
    return needsChain() ? chainTexts() : std::vector<std::string>();
}

std::vector<std::string> RowNotes::texts(bool areGrave) const
{
    std::vector<std::string> all;
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const auto oddity = static_cast<RowOddity>(i);
        if (m_notes[i].rows > 0 && isGrave(oddity) == areGrave)
            all.push_back(m_notes[i].text(meaning(oddity)));
    }
    return all;
}

std::vector<std::string> RowNotes::chainTexts() const
{
    std::vector<std::string> all;
    for (const auto& [chain, note] : m_chains)
        all.push_back(note.text(unknownChain("chain " + std::to_string(chain))));
    return all;
}

}  // namespace walletloupe::workflow
