#include "core/workflow/feature_run.h"

#include "core/base/number_text.h"
#include "core/chain/protocol.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/base/sha256.h"
#include "core/table/name_list.h"
#include "core/table/transaction_reader.h"
#include "core/table/wallet_list.h"
#include "core/workflow/contract_file.h"
#include "core/workflow/fetch_gaps.h"
#include "core/workflow/load_wallets.h"
#include "core/workflow/row_notes.h"

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

constexpr std::size_t mostListed = 10'000;

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
        , m_notes(request.options.scope, m_reading)
    {
    }

    Result<void> takeWallets(const Executor& executor);
    Result<void> takeFiles(const std::vector<std::string>& files, const Executor& executor);
    Result<FeatureRun> finish(const Executor& executor);

private:
    Result<void> takeFile(const TransactionInput& input, const Executor& executor);
    void noteReport(const std::string& path, const table::TransactionFileReport& report);
    void noteOwner(const std::string& path, const table::TransactionFileReport& report);
    void noteUnusable(const TransactionInput& input, const std::string& reason);
    Result<void> settleFiles();
    table::InputWatch watch(Sha256& hash, const Executor& executor) const;
    ReadFile readFile(const std::string& path, Sha256& hash) const;
    void noteProblems(const std::string& prefix, const std::vector<std::string>& texts,
                      std::size_t count);
    void remarkOnRows();
    void remarkOnColumns();
    void remarkOnRowless();
    void remarkOnCoverage();
    void remarkOnCounts(const analysis::RowCounts& counts);

    const FeatureRequest& m_request;
    table::TransactionOptions m_reading;
    analysis::TransactionFeatures m_features;
    FetchGaps m_gaps;
    RowNotes m_notes;
    FeatureRun m_run;
    std::map<std::size_t, ReadFile> m_read;         ///< by the places of the files as given
    std::map<std::size_t, std::string> m_unusable;  ///< by them: why
    std::vector<std::string> m_rowless;             ///< files without an owner and without rows
    std::map<std::vector<std::string>, std::vector<std::string>> m_lacking;  ///< columns, files
};

table::InputWatch FeatureRunner::watch(Sha256& hash, const Executor& executor) const
{
    if (!m_request.needsDigests)
        return {executor, {}};
    return {executor, [&hash](std::string_view bytes) { hash.add(bytes); }};
}

ReadFile FeatureRunner::readFile(const std::string& path, Sha256& hash) const
{
    return {path, m_request.needsDigests ? hash.hex() : std::string()};
}

void FeatureRunner::noteProblems(const std::string& prefix, const std::vector<std::string>& texts,
                                 std::size_t count)
{
    m_run.unusableRowCount += count;
    for (const std::string& text : texts) {
        if (m_run.unusableRows.size() < mostListed)
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
    const auto list = table::readWalletList(*path, m_request.csv, watch(hash, executor));
    if (!list)
        return failure(list.error());
    for (const table::ListedWallet& wallet : list->wallets)
        m_features.askFor(wallet.address, wallet.spelling);
    m_run.files.push_back(readFile(*path, hash));
    const std::string name = table::sourceName(*path) + ": ";
    noteProblems(name, list->problems, list->problems.size());
    for (const std::string& warning : list->warnings)
        m_run.remarks.push_back(name + warning);
    if (!list->repeats.empty())
        m_run.remarks.push_back(name + counted(list->repeats.size(),
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
    table::CsvLimits limits;
    limits.chunkBytes = transactionChunkBytes;
    const auto report =
        table::readTransactions(input.path, m_reading, m_features, watch(hash, executor), limits);
    if (!report)
        return failure(report.error());
    if (auto noted = m_notes.take(table::sourceName(input.path), report->odd); !noted)
        return noted;
    m_read.emplace(input.place, readFile(input.path, hash));
    if (*coverage)
        m_gaps.take(std::move(**coverage), m_features);
    noteReport(input.path, *report);
    return {};
}

void FeatureRunner::noteReport(const std::string& path, const table::TransactionFileReport& report)
{
    noteOwner(path, report);
    const std::string prefix = table::sourceName(path) + ": ";
    std::vector<std::string> texts;
    for (const table::TransactionProblem& problem : report.problems)
        texts.push_back(problem.text);
    noteProblems(prefix, texts, report.unusable);
    for (const std::string& warning : report.warnings)
        m_run.remarks.push_back(prefix + warning);
    if (!report.missing.empty())
        m_lacking[report.missing].push_back(table::sourceName(path));
}

void FeatureRunner::noteOwner(const std::string& path, const table::TransactionFileReport& report)
{
    const bool isEmpty = report.rows == 0 && report.unusable == 0;
    if (chain::Address owner;
        chain::readAddress(report.owner, owner) == chain::AddressReading::Good) {
        if (report.rows > 0 || isEmpty)
            m_gaps.noteUsable(owner);
        else
            m_gaps.noteUnusable(report.owner, m_features);
        m_features.expect(owner, report.owner);
        return;
    }
    if (isEmpty)
        m_rowless.push_back(table::sourceName(path));
    if (!m_request.owner.empty())
        m_run.remarks.push_back(table::sourceName(path) +
                                ": its wallet column tells whose rows these are, not --owner.");
}

/// Nothing of the file is in the result, but for the wallet whose history it was to be.
void FeatureRunner::noteUnusable(const TransactionInput& input, const std::string& reason)
{
    const std::string name = table::sourceName(input.path);
    const bool isNamed = reason.find(name) != std::string::npos;
    m_unusable.emplace(input.place, isNamed ? reason : name + ": " + reason);
    m_gaps.noteUnusable(
        m_request.owner.empty() ? std::string(table::addressInName(input.path)) : m_request.owner,
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
        noteUnusable(input, taken.error().message);
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

void FeatureRunner::remarkOnRows()
{
    const std::vector<std::string> harmless = m_notes.harmless();
    const std::vector<std::string> grave = m_notes.grave();
    m_run.remarks.insert(m_run.remarks.begin(), harmless.begin(), harmless.end());
    m_run.remarks.insert(m_run.remarks.end(), grave.begin(), grave.end());
    m_run.harmlessRemarks = harmless.size();
    m_run.unknownChains = m_notes.unusable();
}

void FeatureRunner::remarkOnRowless()
{
    if (m_rowless.empty())
        return;
    const std::size_t more = m_rowless.size() - 1;
    m_run.remarks.push_back(m_rowless.front() +
                            (more == 0 ? " holds no rows."
                                       : " and " + counted(more, "more file hold no rows.",
                                                           "more files hold no rows.")));
}

void FeatureRunner::remarkOnColumns()
{
    for (const auto& [columns, files] : m_lacking) {
        const std::string where =
            files.size() == 1
                ? files.front() + " lacks "
                : files.front() + " and " +
                      counted(files.size() - 1, "more file lack ", "more files lack ");
        m_run.remarks.push_back(where + table::nameList(columns) +
                                ": features that need them stay empty, and what a call did is "
                                "told as far as the rest allows.");
    }
}

/// Whoever asked for a part knows it; who is given the file does not.
void FeatureRunner::remarkOnCoverage()
{
    for (const FetchCoverage& coverage : m_run.coverages) {
        if (coverage.fromBlock > 0)
            m_run.remarks.push_back("Histories on chain " + std::to_string(coverage.chain) +
                                    " were fetched from block " +
                                    std::to_string(coverage.fromBlock) +
                                    " on: what came before is not in the numbers.");
    }
}

void FeatureRunner::remarkOnCounts(const analysis::RowCounts& counts)
{
    std::string text =
        counted(counts.counted, "row counts", "rows count") + " (" + protocolCounts(counts);
    const bool isByFile = m_request.options.tags == analysis::ProtocolTags::File;
    m_run.remarks.push_back(text + (isByFile ? " by the file's tags)." : ")."));
    const auto remark = [this](std::uint64_t count, const char* one, const char* many) {
        if (count > 0)
            m_run.remarks.push_back(counted(count, one, many));
    };
    remark(counts.duplicates, "row stood there before and was dropped.",
           "rows stood there before and were dropped.");
    remark(counts.outOfScope, "row is outside the scope compound and does not count.",
           "rows are outside the scope compound and do not count.");
    remark(counts.ofOthers, "row is of a wallet that was not asked for.",
           "rows are of wallets that were not asked for.");
    remark(counts.notInvolved,
           "row names its wallet neither as sender nor as recipient; it counts as neither.",
           "rows name their wallet neither as sender nor as recipient; they count as neither.");
}

Result<FeatureRun> FeatureRunner::finish(const Executor& executor)
{
    auto table = m_features.finish(executor);
    if (!table)
        return failure(std::move(table.error()));
    if (table->counts.read == 0 && m_run.unusableRowCount > 0)
        return failure(ErrorCode::Unusable, "None of the rows can be used; the first: " +
                                                m_run.unusableRows.front() + ".");
    remarkOnRows();
    m_run.unusableRowCount += table->counts.onUnknownChains;
    remarkOnColumns();
    remarkOnRowless();
    m_run.coverages = m_gaps.takeCoverages();
    remarkOnCoverage();
    m_run.remarksOnFiles = m_run.remarks.size();
    remarkOnCounts(table->counts);
    m_run.walletsNotFetched = m_gaps.mark(*table);
    for (const analysis::WalletFeatures& wallet : table->wallets) {
        if (wallet.rows == 0 && wallet.extent == analysis::HistoryExtent::Whole)
            m_run.walletsWithoutRows.push_back(wallet.wallet);
    }
    m_run.table = std::move(*table);
    return std::move(m_run);
}

}  // namespace

std::vector<std::string> unusableTexts(const FeatureRun& run)
{
    std::vector<std::string> texts = run.unusableRows;
    texts.insert(texts.end(), run.unknownChains.begin(), run.unknownChains.end());
    return texts;
}

table::TransactionOptions readingOptions(const FeatureRequest& request,
                                         const chain::ContractRegistry& registry)
{
    return {request.csv, request.owner, request.chain, registry.chains(),
            request.options.tags == analysis::ProtocolTags::File};
}

Result<FeatureRun> computeFeatures(const FeatureRequest& request, const Executor& executor)
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
