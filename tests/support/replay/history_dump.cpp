#include "tests/support/replay/history_dump.h"

#include "core/csv/writing/csv_writer.h"

#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace walletloupe::replay {
namespace {

/// Rows that are made to text at a time.
constexpr std::size_t chunkRows = 10'000;

std::string headerLine()
{
    csv::CsvWriter csv;
    for (const std::string_view name : chain::kRowFieldNames)
        csv.text(name);
    csv.text("wallet_address").text("chain_id").endRow();
    return csv.str();
}

std::size_t rowsUpTo(const ServedHistory& history, std::size_t wallet, std::uint64_t head)
{
    const std::size_t rows = history.wallets()[wallet].rows;
    return head == UINT64_MAX ? rows : history.firstRowFrom(wallet, head + 1);
}

std::string chunkText(const ServedHistory& history, const ChainView& chain, std::size_t wallet,
                      std::size_t begin, std::size_t end)
{
    const ServedWallet& served = history.wallets()[wallet];
    const std::string address = chain::lowerCaseText(served.address);
    csv::CsvWriter csv;
    chain::HistoryRow row;
    for (std::size_t at = begin; at < end; ++at) {
        history.readRow(wallet, at, row);
        chain.rewrite(row);
        for (const std::string& field : row.fields)
            csv.text(field);
        csv.text(address).text(std::to_string(served.chain)).endRow();
    }
    return csv.str();
}

void writeAll(const ServedHistory& history, const ChainView& chain, QIODevice& file)
{
    for (std::size_t wallet = 0; wallet < history.wallets().size(); ++wallet) {
        const std::size_t rows = rowsUpTo(history, wallet, chain.head);
        for (std::size_t begin = 0; begin < rows; begin += chunkRows) {
            const std::size_t end = std::min(rows, begin + chunkRows);
            file.write(QByteArray::fromStdString(chunkText(history, chain, wallet, begin, end)));
        }
    }
}

Result<void> writeFile(const std::string& path, const std::function<void(QIODevice&)>& write)
{
    QSaveFile file(QString::fromStdString(path));
    if (file.open(QIODevice::WriteOnly)) {
        write(file);
        if (file.commit())
            return {};
    }
    return failure(ErrorCode::WriteFailed,
                   path + " cannot be written: " + file.errorString().toStdString());
}

}  // namespace

Result<void> writeTransactions(const ServedHistory& history, const ChainView& chain,
                               const std::string& path)
{
    return writeFile(path, [&](QIODevice& file) {
        file.write(QByteArray::fromStdString(headerLine()));
        writeAll(history, chain, file);
    });
}

Result<void> writeWalletList(const ServedHistory& history, std::uint64_t chain,
                             const std::string& path)
{
    std::string text = "wallet_address\n";
    for (const ServedWallet& wallet : history.wallets()) {
        if (wallet.chain == chain)
            text += chain::lowerCaseText(wallet.address) + "\n";
    }
    return writeFile(path, [&](QIODevice& file) { file.write(QByteArray::fromStdString(text)); });
}

}  // namespace walletloupe::replay
