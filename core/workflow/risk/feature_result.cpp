#include "core/workflow/risk/feature_result.h"

#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/chain/protocol.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/csv/reading/name_list.h"
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
std::string protocolCounts(const analysis::RowCounts& counts)
{
    std::string text;
    for (std::size_t i = 0; i < chain::allProtocols.size(); ++i) {
        const chain::Protocol& protocol = *chain::allProtocols[i];
        if (protocol.isCompound || counts.byProtocol[i] > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(counts.byProtocol[i]) + " " +
                    std::string(protocol.tag);
    }
    const std::uint64_t neither = counts.byProtocol[analysis::RowCounts::neither];
    return neither == 0 ? text : text + ", " + std::to_string(neither) + " of neither";
}

constexpr std::size_t maxListed = 10'000;

/// Transactions are long: of a chunk of this size each partition of the wallets gets some rows.
constexpr std::size_t transactionChunkBytes = 1 << 18;

std::string noneUsable(const std::vector<std::string>& reasons)
{
    constexpr std::size_t shown = 10;
    std::string text = "None of the " + std::to_string(reasons.size()) + " files can be used.";
    for (std::size_t i = 0; i < std::min(shown, reasons.size()); ++i)
        text += "\n  " + reasons[i];
    if (reasons.size() > shown)
        text += "\n  And " + std::to_string(reasons.size() - shown) + " more.";
    return text;
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
    Result<void> takeFile(const TransactionInput& input, const Executor& executor);
    void recordReport(const std::string& path, const transactions::TransactionFileReport& report);
    void recordOwner(const std::string& path, const transactions::TransactionFileReport& report);
    void recordUnusable(const TransactionInput& input, const std::string& reason);
    Result<void> settleFiles();
    csv::InputWatch watch(Sha256& hash, const Executor& executor) const;
    ReadFile readFile(const std::string& path, Sha256& hash) const;
    void recordProblems(const std::string& prefix, const std::vector<std::string>& texts,
                        std::size_t count);
    void addRowMessages();
    void addColumnMessages();
    void addRowlessMessage();
    void addCoverageMessages();
    void addCountMessages(const analysis::RowCounts& counts);

    const FeatureRequest& m_request;
    transactions::TransactionOptions m_reading;
    analysis::TransactionFeatures m_features;
    FetchGaps m_gaps;
    RowIssueMessages m_issueMessages;
    FeatureResult m_run;
    std::map<std::size_t, ReadFile> m_read;         ///< by the places of the files as given
    std::map<std::size_t, std::string> m_unusable;  ///< by them: why
    std::vector<std::string> m_rowless;             ///< files without an owner and without rows
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

void FeatureRunner::recordProblems(const std::string& prefix, const std::vector<std::string>& texts,
                                   std::size_t count)
{
    m_run.unusableRowCount += count;
    for (const std::string& text : texts) {
        if (m_run.unusableRows.size() < maxListed)
            m_run.unusableRows.push_back(prefix + text);
    }
}

Result<void> FeatureRunner::takeWallets(const Executor& executor)
{
    if (m_request.wallets.empty())
        return {};
    const auto path = resolveInput(m_request.wallets);
    if (!path)
        return failure(path.error());
    Sha256 hash;
    const auto list = wallets::readWalletList(*path, m_request.csv, watch(hash, executor));
    if (!list)
        return failure(list.error());
    for (const wallets::ListedWallet& wallet : list->wallets)
        m_features.addRequestedWallet(wallet.address, wallet.spelling);
    m_run.files.push_back(readFile(*path, hash));
    const std::string name = csv::sourceName(*path) + ": ";
    recordProblems(name, list->problems, list->problems.size());
    for (const std::string& warning : list->warnings)
        m_run.messages.push_back(name + warning);
    if (!list->repeats.empty())
        m_run.messages.push_back(name + counted(list->repeats.size(),
                                                "row that names a wallet again was left out.",
                                                "rows that name a wallet again were left out."));
    return {};
}

Result<void> FeatureRunner::takeFile(const TransactionInput& input, const Executor& executor)
{
    auto coverage = loadCoverage(input.path);
    if (!coverage)
        return failure(std::move(coverage.error()));
    Sha256 hash;
    csv::CsvLimits limits;
    limits.chunkBytes = transactionChunkBytes;
    const auto report = transactions::readTransactions(input.path, m_reading, m_features,
                                                       watch(hash, executor), limits);
    if (!report)
        return failure(report.error());
    if (auto noted = m_issueMessages.take(csv::sourceName(input.path), report->issues); !noted)
        return noted;
    m_read.emplace(input.place, readFile(input.path, hash));
    if (*coverage)
        m_gaps.take(std::move(**coverage), m_features);
    recordReport(input.path, *report);
    return {};
}

void FeatureRunner::recordReport(const std::string& path,
                                 const transactions::TransactionFileReport& report)
{
    recordOwner(path, report);
    const std::string prefix = csv::sourceName(path) + ": ";
    std::vector<std::string> texts;
    for (const transactions::TransactionProblem& problem : report.problems)
        texts.push_back(problem.text);
    recordProblems(prefix, texts, report.unusable);
    for (const std::string& warning : report.warnings)
        m_run.messages.push_back(prefix + warning);
    if (!report.missing.empty())
        m_lacking[report.missing].push_back(csv::sourceName(path));
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
        m_run.messages.push_back(csv::sourceName(path) +
                                 ": its wallet column tells whose rows these are, not --owner.");
}

/// Nothing of the file is in the result, but for the wallet whose history it was to be.
void FeatureRunner::recordUnusable(const TransactionInput& input, const std::string& reason)
{
    const std::string name = csv::sourceName(input.path);
    const bool isNamed = reason.find(name) != std::string::npos;
    m_unusable.emplace(input.place, isNamed ? reason : name + ": " + reason);
    m_gaps.recordUnusable(m_request.owner.empty()
                              ? std::string(transactions::addressInName(input.path))
                              : m_request.owner,
                          m_features);
}

Result<void> FeatureRunner::takeFiles(const std::vector<std::string>& files,
                                      const Executor& executor)
{
    const bool areMany = files.size() > 1;
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, files.size()));
    double from = 0.0;
    for (const TransactionInput& input : readingOrder(files, m_request.csv, executor)) {
        m_features.beginFile(input.place);
        auto taken = takeFile(input, executor.part(from, from + share));
        from += share;
        if (taken)
            continue;
        // Rows that were taken cannot be given back.
        if (!areMany || taken.error().code == ErrorCode::Cancelled || m_features.hasRowsOfFile())
            return taken;
        recordUnusable(input, taken.error().message);
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

void FeatureRunner::addRowMessages()
{
    const std::vector<std::string> harmless = m_issueMessages.harmless();
    const std::vector<std::string> severe = m_issueMessages.severe();
    m_run.messages.insert(m_run.messages.begin(), harmless.begin(), harmless.end());
    m_run.messages.insert(m_run.messages.end(), severe.begin(), severe.end());
    m_run.harmlessMessages = harmless.size();
    m_run.unknownChains = m_issueMessages.unusable();
}

void FeatureRunner::addRowlessMessage()
{
    if (m_rowless.empty())
        return;
    const std::size_t more = m_rowless.size() - 1;
    m_run.messages.push_back(m_rowless.front() +
                             (more == 0 ? " holds no rows."
                                        : " and " + counted(more, "more file hold no rows.",
                                                            "more files hold no rows.")));
}

void FeatureRunner::addColumnMessages()
{
    for (const auto& [columns, files] : m_lacking) {
        const std::string where =
            files.size() == 1
                ? files.front() + " lacks "
                : files.front() + " and " +
                      counted(files.size() - 1, "more file lack ", "more files lack ");
        m_run.messages.push_back(where + csv::nameList(columns) +
                                 ": features that need them stay empty, and what a call did is "
                                 "told as far as the rest allows.");
    }
}

/// Whoever asked for a part knows it; who is given the file does not.
void FeatureRunner::addCoverageMessages()
{
    for (const FetchCoverage& coverage : m_run.coverages) {
        if (coverage.fromBlock > 0)
            m_run.messages.push_back("Histories on chain " + std::to_string(coverage.chain) +
                                     " were fetched from block " +
                                     std::to_string(coverage.fromBlock) +
                                     " on: what came before is not in the numbers.");
    }
}

void FeatureRunner::addCountMessages(const analysis::RowCounts& counts)
{
    std::string text =
        counted(counts.counted, "row counts", "rows count") + " (" + protocolCounts(counts);
    const bool isByFile = m_request.options.tags == analysis::ProtocolTags::File;
    m_run.messages.push_back(text + (isByFile ? " by the file's tags)." : ")."));
    const auto message = [this](std::uint64_t count, const char* one, const char* many) {
        if (count > 0)
            m_run.messages.push_back(counted(count, one, many));
    };
    message(counts.duplicates, "row stood there before and was dropped.",
            "rows stood there before and were dropped.");
    message(counts.outOfScope, "row is outside the scope compound and does not count.",
            "rows are outside the scope compound and do not count.");
    message(counts.ofOthers, "row is of a wallet that was not asked for.",
            "rows are of wallets that were not asked for.");
    message(counts.notInvolved,
            "row names its wallet neither as sender nor as recipient; it counts as neither.",
            "rows name their wallet neither as sender nor as recipient; they count as neither.");
}

Result<FeatureResult> FeatureRunner::finish(const Executor& executor)
{
    auto table = m_features.finish(executor);
    if (!table)
        return failure(std::move(table.error()));
    if (table->counts.read == 0 && m_run.unusableRowCount > 0)
        return failure(ErrorCode::Unusable, "None of the rows can be used; the first: " +
                                                m_run.unusableRows.front() + ".");
    addRowMessages();
    m_run.unusableRowCount += table->counts.onUnknownChains;
    addColumnMessages();
    addRowlessMessage();
    m_run.coverages = m_gaps.takeCoverages();
    addCoverageMessages();
    m_run.fileMessages = m_run.messages.size();
    addCountMessages(table->counts);
    m_run.walletsNotFetched = m_gaps.mark(*table);
    for (const analysis::WalletFeatures& wallet : table->wallets) {
        if (wallet.rows == 0 && wallet.extent == analysis::HistoryExtent::Whole)
            m_run.walletsWithoutRows.push_back(wallet.wallet);
    }
    m_run.table = std::move(*table);
    return std::move(m_run);
}

}  // namespace

std::vector<std::string> unusableTexts(const FeatureResult& run)
{
    std::vector<std::string> texts = run.unusableRows;
    texts.insert(texts.end(), run.unknownChains.begin(), run.unknownChains.end());
    return texts;
}

transactions::TransactionOptions readingOptions(const FeatureRequest& request,
                                                const chain::ContractRegistry& registry)
{
    return {request.csv, request.owner, request.chain, registry.chains(),
            request.options.tags == analysis::ProtocolTags::File};
}

Result<FeatureResult> computeFeatures(const FeatureRequest& request, const Executor& executor)
{
    const auto registry = builtInContracts();
    if (!registry)
        return failure(registry.error());
    const auto files = resolveInputs(request.transactions);
    if (!files)
        return failure(files.error());
    FeatureRunner runner(request, *registry, executor);
    if (auto taken = runner.takeWallets(executor.part(0.0, 0.02)); !taken)
        return failure(std::move(taken.error()));
    if (auto taken = runner.takeFiles(*files, executor.part(0.02, 0.92)); !taken)
        return failure(std::move(taken.error()));
    return runner.finish(executor.part(0.92, 1.0));
}

}  // namespace walletloupe::workflow
