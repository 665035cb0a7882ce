#include "core/workflow/feature_run.h"

#include "core/table/file_pattern.h"
#include "core/table/name_list.h"
#include "core/table/transaction_reader.h"
#include "core/table/wallet_list.h"
#include "core/workflow/contract_file.h"
#include "core/workflow/fetch_gaps.h"
#include "core/workflow/load_wallets.h"

#include <QCryptographicHash>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace walletloupe::workflow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostListed = 10'000;

/// Transactions are long: of a chunk of this size each partition of the wallets gets some rows.
constexpr std::size_t transactionChunkBytes = 1 << 18;

/// The files that one argument means.
Result<std::vector<std::string>> filesOf(const std::string& argument)
{
    std::error_code error;
    if (!table::isFilePattern(argument) || fs::exists(argument, error))
        return std::vector<std::string>{argument};
    auto files = table::matchingFiles(argument);
    if (files && files->empty())
        return failure(ErrorCode::NotFound, argument + ": no file matches this pattern.");
    return files;
}

std::string rowsText(std::uint64_t count)
{
    return count == 1 ? "1 row" : std::to_string(count) + " rows";
}

/// One run while it is under way.
class FeatureRunner final {
public:
    FeatureRunner(const FeatureRequest& request, const chain::ContractRegistry& registry)
        : m_request(request), m_features(registry, request.options)
    {
    }

    Result<void> takeWallets(const Progress& progress);
    Result<void> takeFile(const std::string& path, bool isOneOfMany, const Progress& progress);
    Result<FeatureRun> finish(const Progress& progress);

private:
    table::InputWatch watch(QCryptographicHash& hash, const Progress& progress) const;
    void noteFile(const std::string& path, const QCryptographicHash& hash);
    void noteProblems(const std::string& prefix, const std::vector<std::string>& texts,
                      std::size_t count);
    Result<void> checkTags(const std::string& path, bool hasTags) const;
    void remarkOnColumns();
    void remarkOnCoverage();
    void remarkOnCounts(const analysis::RowCounts& counts);

    const FeatureRequest& m_request;
    analysis::TransactionFeatures m_features;
    FetchGaps m_gaps;
    FeatureRun m_run;
    std::map<std::vector<std::string>, std::vector<std::string>> m_lacking;  ///< columns, files
};

table::InputWatch FeatureRunner::watch(QCryptographicHash& hash, const Progress& progress) const
{
    if (!m_request.needsDigests)
        return {progress, {}};
    return {progress, [&hash](std::string_view bytes) {
                hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
            }};
}

void FeatureRunner::noteFile(const std::string& path, const QCryptographicHash& hash)
{
    m_run.files.push_back(
        {path, m_request.needsDigests ? hash.result().toHex().toStdString() : std::string()});
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

Result<void> FeatureRunner::takeWallets(const Progress& progress)
{
    if (m_request.wallets.empty())
        return {};
    const auto path = resolveInput(m_request.wallets);
    if (!path)
        return failure(path.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto list = table::readWalletList(*path, m_request.csv, watch(hash, progress));
    if (!list)
        return failure(list.error());
    for (const table::ListedWallet& wallet : list->wallets)
        m_features.askFor(wallet.address, wallet.spelling);
    noteFile(*path, hash);
    const std::string name = table::sourceName(*path) + ": ";
    noteProblems(name, list->problems, list->problems.size());
    for (const std::string& warning : list->warnings)
        m_run.remarks.push_back(name + warning);
    if (!list->repeats.empty())
        m_run.remarks.push_back(name + rowsText(list->repeats.size()) +
                                " that name a wallet again were left out.");
    return {};
}

Result<void> FeatureRunner::checkTags(const std::string& path, bool hasTags) const
{
    if (hasTags || m_request.options.tags == analysis::ProtocolTags::Registry)
        return {};
    return failure(ErrorCode::Unusable,
                   table::sourceName(path) +
                       " has no column protocol_version. Use the registry's tags, or add it.");
}

Result<void> FeatureRunner::takeFile(const std::string& path, bool isOneOfMany,
                                     const Progress& progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const table::TransactionOptions options{m_request.csv, m_request.owner, m_request.chain};
    table::CsvLimits limits;
    limits.threads = m_request.options.threads;
    limits.chunkBytes = transactionChunkBytes;
    const auto report =
        table::readTransactions(path, options, m_features, watch(hash, progress), limits);
    if (!report)
        return failure(report.error());
    if (auto checked = checkTags(path, report->hasProtocolTags); !checked)
        return checked;
    noteFile(path, hash);
    if (auto taken = m_gaps.take(path, m_features); !taken)
        return taken;
    if (chain::Address owner;
        chain::readAddress(report->owner, owner) == chain::AddressReading::Good)
        m_features.expect(owner, report->owner);
    else if (!m_request.owner.empty())
        m_run.remarks.push_back(table::sourceName(path) +
                                ": its wallet column tells whose rows these are, not --owner.");
    const std::string prefix = isOneOfMany ? table::sourceName(path) + ": " : std::string();
    std::vector<std::string> texts;
    for (const table::TransactionProblem& problem : report->problems)
        texts.push_back(problem.text);
    noteProblems(prefix, texts, report->unusable);
    for (const std::string& warning : report->warnings)
        m_run.remarks.push_back(prefix + warning);
    if (!report->missing.empty())
        m_lacking[report->missing].push_back(table::sourceName(path));
    return {};
}

void FeatureRunner::remarkOnColumns()
{
    for (const auto& [columns, files] : m_lacking) {
        const std::string where =
            files.size() == 1
                ? files.front() + " lacks "
                : files.front() + " and " + std::to_string(files.size() - 1) + " more files lack ";
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
    std::string text = rowsText(counts.counted) + " count (" +
                       std::to_string(counts.byProtocol[0]) + " V2, " +
                       std::to_string(counts.byProtocol[1]) + " V3";
    if (counts.byProtocol[2] > 0)
        text += ", " + std::to_string(counts.byProtocol[2]) + " of neither";
    m_run.remarks.push_back(text + ").");
    const auto remark = [this](std::uint64_t count, const std::string& what) {
        if (count > 0)
            m_run.remarks.push_back(rowsText(count) + what);
    };
    remark(counts.duplicates, " stood there before and were dropped.");
    remark(counts.outOfScope, " are outside the scope compound and do not count.");
    remark(counts.ofOthers, " are of wallets that were not asked for.");
    remark(counts.notInvolved,
           " name their wallet neither as sender nor as recipient; they count as neither.");
}

Result<FeatureRun> FeatureRunner::finish(const Progress& progress)
{
    auto table = m_features.finish(progress);
    if (!table)
        return failure(std::move(table.error()));
    if (table->counts.read == 0 && m_run.unusableRowCount > 0)
        return failure(ErrorCode::Unusable, "None of the rows can be used; the first: " +
                                                m_run.unusableRows.front() + ".");
    remarkOnColumns();
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

Result<std::vector<std::string>> resolveInputs(const std::vector<std::string>& arguments)
{
    std::vector<std::string> all;
    std::set<fs::path> seen;
    for (const std::string& argument : arguments) {
        auto files = filesOf(argument);
        if (!files)
            return failure(std::move(files.error()));
        for (std::string& file : *files) {
            std::error_code error;
            const fs::path whole = fs::weakly_canonical(file, error);
            if (seen.insert(error ? fs::path(file) : whole).second)
                all.push_back(std::move(file));
        }
    }
    return all;
}

Result<FeatureRun> computeFeatures(const FeatureRequest& request, const Progress& progress)
{
    const auto registry = builtInContracts();
    if (!registry)
        return failure(registry.error());
    const auto files = resolveInputs(request.transactions);
    if (!files)
        return failure(files.error());
    FeatureRunner runner(request, *registry);
    if (auto taken = runner.takeWallets(progress.part(0.0, 0.02)); !taken)
        return failure(std::move(taken.error()));
    const double share = 0.9 / static_cast<double>(std::max<std::size_t>(1, files->size()));
    double from = 0.02;
    for (const std::string& file : *files) {
        if (auto taken =
                runner.takeFile(file, files->size() > 1, progress.part(from, from + share));
            !taken)
            return failure(std::move(taken.error()));
        from += share;
    }
    return runner.finish(progress.part(0.92, 1.0));
}

}  // namespace walletloupe::workflow
