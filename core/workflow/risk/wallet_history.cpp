#include "core/workflow/risk/wallet_history.h"

#include "core/analysis/risk/feature_rows.h"
#include "core/transactions/transaction_reader.h"
#include "core/workflow/fetch/contract_file.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace walletloupe::workflow {
namespace {

Result<chain::Address> addressOf(const std::string& wallet)
{
    chain::Address address;
    if (chain::readAddress(wallet, address) != chain::AddressReading::Good)
        return failure(ErrorCode::Usage, "'" + wallet + "' is no address of a wallet.");
    return address;
}

Result<std::vector<std::string>> filesOf(const FeatureRequest& request)
{
    const auto& arguments = request.transactions;
    if (std::find(arguments.begin(), arguments.end(), "-") != arguments.end())
        return failure(ErrorCode::Unsupported,
                       "Transactions from standard input can be read only once. Save them to a "
                       "file to see those of one wallet.");
    return resolveInputs(arguments);
}

/// The rows of one wallet among those that follow each other in a file.
class BufferOfWallet final : public transactions::TransactionBuffer {
public:
    explicit BufferOfWallet(const chain::Address& wallet) : m_wallet(wallet) {}

    void clear() override { m_rows.clear(); }
    void add(const chain::OwnedTransaction& row) override
    {
        if (row.wallet == m_wallet)
            m_rows.push_back(row);
    }
    const std::vector<chain::OwnedTransaction>& rows() const { return m_rows; }

private:
    chain::Address m_wallet;
    std::vector<chain::OwnedTransaction> m_rows;
};

/// Hands the rows of one wallet to a builder, in the order of the files.
class RowsOfWallet final : public transactions::TransactionConsumer {
public:
    RowsOfWallet(const chain::Address& wallet, analysis::HistoryBuilder& builder)
        : m_wallet(wallet), m_builder(builder)
    {
    }

    std::unique_ptr<transactions::TransactionBuffer> makeBuffer() const override
    {
        return std::make_unique<BufferOfWallet>(m_wallet);
    }
    void take(std::span<transactions::TransactionBuffer* const> runs) override
    {
        for (const transactions::TransactionBuffer* run : runs) {
            for (const chain::OwnedTransaction& row :
                 static_cast<const BufferOfWallet*>(run)->rows())
                m_builder.add(row);
        }
    }

private:
    chain::Address m_wallet;
    analysis::HistoryBuilder& m_builder;
};

}  // namespace

Result<analysis::WalletHistory> readWalletHistory(const FeatureRequest& request,
                                                  const std::string& wallet,
                                                  const Executor& executor)
{
    const auto address = addressOf(wallet);
    if (!address)
        return errorOf(address);
    const auto registry = builtInContracts();
    if (!registry)
        return errorOf(registry);
    const auto files = filesOf(request);
    if (!files)
        return errorOf(files);
    analysis::HistoryBuilder builder(*registry, request.options, *address);
    RowsOfWallet rows(*address, builder);
    const transactions::TransactionOptions options = readingOptions(request, *registry);
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, files->size()));
    double from = 0.0;
    for (const TransactionInput& input : readingOrder(*files, request.csv, executor)) {
        builder.beginFile(input.path);
        const auto report = transactions::readTransactions(input.path, options, rows,
                                                           {executor.part(from, from + share), {}});
        if (!report)
            return errorOf(report);
        from += share;
    }
    if (executor.cancelled())
        return cancelledFailure();
    analysis::WalletHistory history = builder.finish();
    history.wallet = wallet;
    analysis::markFeatures(history);
    return history;
}

Result<analysis::WalletHistory> readWalletHistory(const RiskResult& run, std::size_t wallet,
                                                  const Executor& executor)
{
    FeatureRequest request = run.request.features;
    request.options = run.options;
    request.transactions = run.features.transactionFiles;
    return readWalletHistory(request, run.prepared.wallets[wallet], executor);
}

}  // namespace walletloupe::workflow
