#include "core/workflow/risk/feature_result.h"

#include "core/base/sha256.h"
#include "core/chain/protocol.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/messages/common_messages.h"
#include "core/messages/feature_messages.h"
#include "core/messages/transaction_messages.h"
#include "core/text/sentence.h"
#include "core/transactions/transaction_reader.h"
#include "core/wallets/wallet_list.h"
#include "core/workflow/fetch/contract_file.h"
#include "core/workflow/fetch/fetch_gaps.h"
#include "core/workflow/risk/row_issue_messages.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace walletloupe::workflow {
namespace {

/// "3 V2, 0 V3, 1 of neither": Compound's protocols always, others where rows are of them.
constexpr std::size_t maxListed = 10'000;

/// Transactions are long: of a chunk of this size each partition of the wallets gets some rows.
constexpr std::size_t transactionChunkBytes = 1 << 18;

Message noneUsable(const std::vector<Message>& reasons)
{
    constexpr std::size_t shown = 10;
    std::vector<Message> lines;
    for (std::size_t i = 0; i < std::min(shown, reasons.size()); ++i)
        lines.push_back(messages::unusableFile({reasons[i]}));
    const auto count = static_cast<std::int64_t>(reasons.size());
    if (reasons.size() > shown)
        lines.push_back(messages::moreFiles(count - std::int64_t{shown}));
    return messages::noFileUsable(count, std::move(lines));
}

/// One run while it is under way.
class FeatureRunner final {
public:
    FeatureRunner(const FeatureRequest& request, const chain::ContractRegistry& registry,
                  Executor executor)
        : m_request(request)
        , m_reading(readingOptions(request, registry))
        , m_features(registry, request.options, std::move(executor))
        , m_issueMessages(request.options.scope, m_reading)
    {
    }

    Result<void> takeWallets(const Executor& executor);
    Result<void> takeFiles(const std::vector<std::string>& files, const Executor& executor);
    Result<FeatureResult> finish(const Executor& executor);

private:
    Result<void> refuseStrangers(const TransactionInput& input, const std::string& owner);
    Result<void> takeFile(const TransactionInput& input, const Executor& executor);
    void recordReport(const std::string& path, const transactions::TransactionFileReport& report);
    void recordOwner(const std::string& path, const transactions::TransactionFileReport& report);
    void recordUnusable(const TransactionInput& input, const Error& reason);
    Result<void> settleFiles();
    csv::InputWatch watch(Sha256& hash, const Executor& executor) const;
    ReadFile readFile(const std::string& path, Sha256& hash) const;
    void recordProblems(const std::string& file, const std::vector<Message>& problems,
                        std::size_t count);
    void message(const std::string& file, Message message);
    void markLostRows(analysis::FeatureTable& table) const;
    void addRowMessages();
    void addColumnMessages();
    void addRowlessMessage();
    void addCoverageMessages();
    void addCountMessages(const analysis::RowCounts& counts);

    const FeatureRequest& m_request;
    transactions::TransactionOptions m_reading;
    bool m_areMany = false;  ///< files
    analysis::TransactionFeatures m_features;
    FetchGaps m_gaps;
    RowIssueMessages m_issueMessages;
    FeatureResult m_run;
    std::map<std::size_t, ReadFile> m_read;  ///< by the places of the files as given
    std::map<chain::Address, std::uint64_t> m_lostRows;
    std::map<std::size_t, Message> m_unusable;  ///< by them: why
    std::vector<std::string> m_rowless;         ///< files without an owner and without rows
    std::map<std::vector<std::string>, std::vector<std::string>> m_lacking;  ///< columns, files
};

csv::InputWatch FeatureRunner::watch(Sha256& hash, const Executor& executor) const
{
    if (!m_request.needsDigests)
        return {executor, {}};
    return {executor, [&hash](std::string_view bytes) { hash.add(bytes); }};
}

ReadFile FeatureRunner::readFile(const std::string& path, Sha256& hash) const
{
    return {path, m_request.needsDigests ? hash.hex() : std::string()};
}

void FeatureRunner::recordProblems(const std::string& file, const std::vector<Message>& problems,
                                   std::size_t count)
{
    m_run.unusableRowCount += count;
    for (const Message& problem : problems) {
        if (m_run.unusableRows.size() == maxListed)
            return;
        m_run.unusableRows.push_back(problem);
        m_run.unusableRows.back().location.file = file;
    }
}

void FeatureRunner::message(const std::string& file, Message message)
{
    message.location.file = file;
    m_run.messages.push_back(std::move(message));
}

Result<void> FeatureRunner::takeWallets(const Executor& executor)
{
    if (m_request.wallets.empty())
        return {};
    const auto path = resolveInput(m_request.wallets);
    if (!path)
        return errorOf(path);
    Sha256 hash;
    const auto list = wallets::readWalletList(*path, m_request.csv, watch(hash, executor));
    if (!list)
        return errorOf(list);
    for (const wallets::ListedWallet& wallet : list->wallets)
        m_features.addRequestedWallet(wallet.address, wallet.spelling);
    m_run.files.push_back(readFile(*path, hash));
    const std::string name = csv::sourceName(*path);
    recordProblems(name, list->problems, list->problems.size());
    for (const Message& warning : list->warnings)
        message(name, warning);
    if (!list->repeats.empty())
        message(name, messages::walletsAgain(static_cast<std::int64_t>(list->repeats.size())));
    return {};
}

Result<void> FeatureRunner::takeFile(const TransactionInput& input, const Executor& executor)
{
    auto coverage = loadCoverage(input.path);
    if (!coverage)
        return errorOf(coverage);
    Sha256 hash;
    csv::CsvLimits limits;
    limits.chunkBytes = transactionChunkBytes;
    const auto report = transactions::readTransactions(input.path, m_reading, m_features,
                                                       watch(hash, executor), limits);
    if (!report)
        return errorOf(report);
    if (!report->namesOwner)
        return refuseStrangers(input, report->owner);
    if (auto noted = m_issueMessages.take(csv::sourceName(input.path), report->issues); !noted)
        return noted;
    m_read.emplace(input.place, readFile(input.path, hash));
    if (*coverage)
        m_gaps.take(std::move(**coverage), m_features);
    recordReport(input.path, *report);
    return {};
}

/// Rows that name their wallet nowhere do not count, so that nothing needs to be given back.
Result<void> FeatureRunner::refuseStrangers(const TransactionInput& input, const std::string& owner)
{
    const Message reason = messages::ownerInNoRow(owner).at({.file = csv::sourceName(input.path)});
    const Result<void> refused = failure(ErrorCode::Unusable, reason);
    if (!m_areMany)
        return refused;
    recordUnusable(input, refused.error());
    return {};
}

void FeatureRunner::recordReport(const std::string& path,
                                 const transactions::TransactionFileReport& report)
{
    recordOwner(path, report);
    for (const auto& [wallet, rows] : report.unusableOfWallet)
        m_lostRows[wallet] += rows;
    const std::string name = csv::sourceName(path);
    recordProblems(name, report.problems, report.unusable);
    if (!report.source.empty())
        message(name, messages::readAsSource(report.source));
    for (const Message& warning : report.warnings)
        message(name, warning);
    if (!report.missing.empty())
        m_lacking[report.missing].push_back(name);
}

void FeatureRunner::recordOwner(const std::string& path,
                                const transactions::TransactionFileReport& report)
{
    const bool isEmpty = report.rows == 0 && report.unusable == 0;
    if (chain::Address owner;
        chain::readAddress(report.owner, owner) == chain::AddressReading::Good) {
        if (report.rows > 0 || isEmpty)
            m_gaps.recordUsable(owner);
        else
            m_gaps.recordUnusable(report.owner, m_features);
        m_features.expect(owner, report.owner);
        return;
    }
    if (isEmpty)
        m_rowless.push_back(csv::sourceName(path));
    if (!m_request.owner.empty())
        message(csv::sourceName(path), messages::ownerNotUsed());
}

/// Nothing of the file is in the result, but for the wallet whose history it was to be.
void FeatureRunner::recordUnusable(const TransactionInput& input, const Error& reason)
{
    const std::string name = csv::sourceName(input.path);
    Message message = messages::messageOf(reason);
    if (text::sentence(message).find(name) == std::string::npos)
        message.location.file = name;
    m_unusable.emplace(input.place, std::move(message));
    m_gaps.recordUnusable(m_request.owner.empty()
                              ? std::string(transactions::addressInName(input.path))
                              : m_request.owner,
                          m_features);
}

Result<void> FeatureRunner::takeFiles(const std::vector<std::string>& files,
                                      const Executor& executor)
{
    m_areMany = files.size() > 1;
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, files.size()));
    double from = 0.0;
    for (const TransactionInput& input : readingOrder(files, m_request.csv, executor)) {
        m_features.beginFile(input.place);
        auto taken = takeFile(input, executor.part(from, from + share));
        from += share;
        if (taken)
            continue;
        // Rows that were taken cannot be given back.
        if (!m_areMany || taken.error().code == ErrorCode::Cancelled || m_features.hasRowsOfFile())
            return taken;
        recordUnusable(input, taken.error());
    }
    return settleFiles();
}

/// What became of the files, in the order in which they were given.
Result<void> FeatureRunner::settleFiles()
{
    for (auto& [place, reason] : m_unusable)
        m_run.unusableFiles.push_back(std::move(reason));
    if (m_read.empty() && !m_run.unusableFiles.empty())
        return failure(ErrorCode::Unusable, noneUsable(m_run.unusableFiles));
    for (auto& [place, file] : m_read) {
        m_run.transactionFiles.push_back(file.path);
        m_run.files.push_back(std::move(file));
    }
    return {};
}

/// The numbers of what is left would pass for those of the whole.
void FeatureRunner::markLostRows(analysis::FeatureTable& table) const
{
    if (m_lostRows.empty())
        return;
    for (analysis::WalletFeatures& wallet : table.wallets) {
        chain::Address address;
        if (chain::readAddress(wallet.wallet, address) != chain::AddressReading::Good)
            continue;
        const auto lost = m_lostRows.find(address);
        if (lost == m_lostRows.end())
            continue;
        wallet.unusableRows = lost->second;
        if (wallet.extent == analysis::HistoryExtent::Whole && !m_request.allowsIncomplete)
            wallet.extent = analysis::HistoryExtent::LostRows;
    }
}

void FeatureRunner::addRowMessages()
{
    const std::vector<Message> harmless = m_issueMessages.harmless();
    const std::vector<Message> severe = m_issueMessages.severe();
    m_run.messages.insert(m_run.messages.begin(), harmless.begin(), harmless.end());
    m_run.messages.insert(m_run.messages.end(), severe.begin(), severe.end());
    m_run.unknownChains = m_issueMessages.unusable();
}

void FeatureRunner::addRowlessMessage()
{
    if (m_rowless.empty())
        return;
    const auto more = static_cast<std::int64_t>(m_rowless.size()) - 1;
    m_run.messages.push_back(more == 0 ? messages::fileWithoutRows(m_rowless.front())
                                       : messages::filesWithoutRows(m_rowless.front(), more));
}

void FeatureRunner::addColumnMessages()
{
    for (const auto& [columns, files] : m_lacking) {
        const auto more = static_cast<std::int64_t>(files.size()) - 1;
        m_run.messages.push_back(more == 0
                                     ? messages::lackingColumns(files.front(), columns)
                                     : messages::filesLackingColumns(files.front(), more, columns));
    }
}

/// Whoever asked for a part knows it; who is given the file does not.
void FeatureRunner::addCoverageMessages()
{
    for (const FetchCoverage& coverage : m_run.coverages) {
        if (coverage.fromBlock > 0)
            m_run.messages.push_back(
                messages::fetchedFromBlock(static_cast<std::int64_t>(coverage.chain),
                                           static_cast<std::int64_t>(coverage.fromBlock)));
    }
}

void FeatureRunner::addCountMessages(const analysis::RowCounts& counts)
{
    const auto rows = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
    messages::Parts protocols;
    for (std::size_t i = 0; i < chain::allProtocols.size(); ++i) {
        const chain::Protocol& protocol = *chain::allProtocols[i];
        if (protocol.isCompound || counts.byProtocol[i] > 0)
            protocols.push_back(
                messages::rowsOfProtocol(rows(counts.byProtocol[i]), std::string(protocol.tag)));
    }
    if (const auto neither = counts.byProtocol[analysis::RowCounts::neither]; neither > 0)
        protocols.push_back(messages::rowsOfNeither(rows(neither)));
    messages::Parts tags;
    if (m_request.options.tags == analysis::ProtocolTags::File)
        tags.push_back(messages::byFileTags());
    m_run.countMessages.push_back(
        messages::rowsCounted(rows(counts.counted), std::move(protocols), std::move(tags)));
    const auto add = [&](std::uint64_t count, const MessageKind<messages::Integer>& kind) {
        if (count > 0)
            m_run.countMessages.push_back(kind(rows(count)));
    };
    add(counts.duplicates, messages::duplicatesDropped);
    if (counts.outOfScope > 0)
        m_run.countMessages.push_back(messages::rowsOutOfScope(
            rows(counts.outOfScope), std::string(risk::scopeName(m_request.options.scope))));
    add(counts.ofOthers, messages::rowsOfOthers);
    add(counts.notInvolved, messages::rowsNotInvolved);
}

Result<FeatureResult> FeatureRunner::finish(const Executor& executor)
{
    auto table = m_features.finish(executor);
    if (!table)
        return errorOf(table);
    if (table->counts.read == 0 && m_run.unusableRowCount > 0)
        return failure(ErrorCode::Unusable, messages::noRowUsableOf({m_run.unusableRows.front()}));
    addRowMessages();
    m_run.unusableRowCount += table->counts.onUnknownChains;
    addColumnMessages();
    addRowlessMessage();
    m_run.coverages = m_gaps.takeCoverages();
    addCoverageMessages();
    addCountMessages(table->counts);
    m_run.walletsNotFetched = m_gaps.mark(*table);
    markLostRows(*table);
    for (const analysis::WalletFeatures& wallet : table->wallets) {
        if (wallet.rows == 0 && wallet.extent == analysis::HistoryExtent::Whole)
            m_run.walletsWithoutRows.push_back(wallet.wallet);
    }
    m_run.table = std::move(*table);
    return std::move(m_run);
}

}  // namespace

std::vector<Message> unusableMessages(const FeatureResult& run)
{
    std::vector<Message> all = run.unusableRows;
    all.insert(all.end(), run.unknownChains.begin(), run.unknownChains.end());
    return all;
}

transactions::TransactionOptions readingOptions(const FeatureRequest& request,
                                                const chain::ContractRegistry& registry)
{
    const auto isInScope = [&](const chain::Contract& contract) {
        return analysis::isInScope(contract, request.options.scope);
    };
    return {request.csv,
            request.owner,
            request.chain,
            registry.chains(isInScope),
            request.options.tags == analysis::ProtocolTags::File,
            request.valueUnit,
            !request.wallets.empty(),
            request.latestTime};
}

Result<FeatureResult> computeFeatures(const FeatureRequest& request, const Executor& executor)
{
    const auto registry = builtInContracts();
    if (!registry)
        return errorOf(registry);
    const auto files = resolveInputs(request.transactions);
    if (!files)
        return errorOf(files);
    FeatureRunner runner(request, *registry, executor);
    if (auto taken = runner.takeWallets(executor.part(0.0, 0.02)); !taken)
        return errorOf(taken);
    if (auto taken = runner.takeFiles(*files, executor.part(0.02, 0.92)); !taken)
        return errorOf(taken);
    return runner.finish(executor.part(0.92, 1.0));
}

}  // namespace walletloupe::workflow
