// How fast histories are kept and read: store_times [ROWS [WALLETS]] keeps made-up rows of about
// 800 bytes in pages of 1,000, by turns for each wallet, reads them all and prints rows a second
// and the most memory that the process held.
#include "core/base/random.h"
#include "core/store/history_store.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace walletloupe;

namespace {

constexpr std::size_t pageRows = 1000;

using chain::RowField;

[[noreturn]] void stop(const Error& error)
{
    std::fprintf(stderr, "store_times: %s\n", error.message.c_str());
    std::exit(1);
}

std::string hexText(Random& random, std::size_t digits)
{
    std::string text(digits + 2, 'x');
    text[0] = '0';
    for (std::size_t i = 0; i < digits; ++i)
        text[i + 2] = "0123456789abcdef"[random.next() >> 60];
    return text;
}

/// Half of the inputs are a call with two arguments, one in ten is long.
std::size_t inputDigits(Random& random)
{
    const std::uint64_t kind = random.below(10);
    return kind < 5 ? 136 : kind < 9 ? 456 : 1000 + random.below(3000);
}

chain::HistoryRow madeRow(Random& random)
{
    chain::HistoryRow row;
    row[RowField::TimeStamp] = "1700000000";
    row[RowField::Hash] = hexText(random, 64);
    row[RowField::Nonce] = "1234";
    row[RowField::BlockHash] = hexText(random, 64);
    row[RowField::TransactionIndex] = std::to_string(random.below(300));
    row[RowField::From] = hexText(random, 40);
    row[RowField::To] = hexText(random, 40);
    row[RowField::Value] = "1234567890123456789";
    row[RowField::Gas] = "210000";
    row[RowField::GasPrice] = "12345678901";
    row[RowField::IsError] = '0';
    row[RowField::ReceiptStatus] = '1';
    row[RowField::Input] = hexText(random, inputDigits(random));
    row[RowField::CumulativeGasUsed] = "12345678";
    row[RowField::GasUsed] = "123456";
    row[RowField::MethodId] = "0xdb006a75";
    row[RowField::FunctionName] = "redeem(uint256 _amount)";
    return row;
}

chain::HistoryPage madePage()
{
    Random random(1);
    chain::HistoryPage page;
    for (std::size_t i = 0; i < pageRows; ++i)
        page.rows.push_back(madeRow(random));
    return page;
}

/// The same texts in further blocks, so that only the keeping takes time.
void moveOn(chain::HistoryPage& page, std::uint64_t number)
{
    const std::uint64_t from = number * pageRows;
    for (std::size_t i = 0; i < pageRows; ++i) {
        page.rows[i].block = from + i;
        page.rows[i][RowField::BlockNumber] = std::to_string(from + i);
    }
    page.replacesFrom = from;
    page.after = {0, 1'000'000'000, from + pageRows, 1, false};
}

store::HistoryKey keyOf(std::size_t wallet)
{
    store::HistoryKey key{"etherscan", 1, {}};
    Random random(wallet);
    for (std::uint8_t& byte : key.wallet.bytes)
        byte = static_cast<std::uint8_t>(random.next());
    return key;
}

void keep(store::HistoryStore& store, std::size_t rows, std::size_t wallets)
{
    chain::HistoryPage page = madePage();
    const bench::Stopwatch watch;
    for (std::size_t number = 0; number < rows / pageRows; ++number) {
        moveOn(page, number / wallets);
        if (const auto kept = store.keepPage(keyOf(number % wallets), page, 1); !kept)
            stop(kept.error());
    }
    watch.print("kept", rows);
}

void read(const store::HistoryStore& store, std::size_t wallets)
{
    const bench::Stopwatch watch;
    std::size_t rows = 0;
    std::size_t bytes = 0;
    for (std::size_t wallet = 0; wallet < wallets; ++wallet) {
        const auto done = store.readRows(keyOf(wallet), [&](const chain::HistoryRow& row) {
            ++rows;
            for (const std::string& field : row.fields)
                bytes += field.size();
            return true;
        });
        if (!done)
            stop(done.error());
    }
    watch.print("read", rows);
    std::printf("%zu bytes a row   ", bytes / std::max<std::size_t>(rows, 1));
}

void openAndClear(const std::string& path)
{
    const bench::Stopwatch opening;
    const auto store = store::HistoryStore::open(path);
    if (!store)
        stop(store.error());
    std::printf("opened in %.1f ms   ", 1e3 * opening.seconds());
    const bench::Stopwatch clearing;
    if (const auto cleared = (*store)->clear(); !cleared)
        stop(cleared.error());
    std::printf("cleared in %.2f s   ", clearing.seconds());
}

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::size_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const std::size_t wallets = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("histories.sqlite")).toStdString();
    {
        const auto store = store::HistoryStore::open(path);
        if (!store)
            stop(store.error());
        keep(**store, rows, wallets);
        read(**store, wallets);
        const auto size = (*store)->size();
        std::printf("%.0f MB on disk   ", static_cast<double>(size->bytes) / 1e6);
    }
    openAndClear(path);
    std::printf("at most %.1f MB of memory\n", static_cast<double>(bench::peakKilobytes()) / 1e3);
}
