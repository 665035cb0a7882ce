#include "core/synthetic/sample_transactions.h"

#include "core/base/random.h"
#include "core/chain/history_row.h"
#include "core/chain/protocol.h"
#include "core/chain/protocols/compound_v2.h"
#include "core/chain/protocols/compound_v3.h"
#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/random_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace walletloupe::synthetic {
namespace {

constexpr std::string_view cEther = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
constexpr std::string_view cUsdc = "0x39aa39c021dfbae8fac545936693ac917d5e7563";
constexpr std::string_view comet = "0xc3d688b66703497daa19211eedff47f25384cdc3";

/// One way to call a contract; a call with a value carries ether.
struct Call {
    double share;
    std::string_view target;  ///< empty: some other account
    std::string_view selector;
    std::string_view signature;
    const chain::Protocol* protocol;  ///< null: none
    int arguments;
    bool carriesValue;
};

constexpr std::array<Call, 9> calls{{
    {0.34, "", "", "", nullptr, 0, true},
    {0.16, cEther, "0x1249c58b", "mint()", &chain::compoundV2, 0, true},
    {0.12, cUsdc, "0xa0712d68", "mint(uint256)", &chain::compoundV2, 1, false},
    {0.10, cUsdc, "0xc5ebeaec", "borrow(uint256)", &chain::compoundV2, 1, false},
    {0.07, cUsdc, "0x0e752702", "repayBorrow(uint256)", &chain::compoundV2, 1, false},
    {0.08, cEther, "0xdb006a75", "redeem(uint256)", &chain::compoundV2, 1, false},
    {0.07, comet, "0xf2b9fdb8", "supply(address,uint256)", &chain::compoundV3, 2, false},
    {0.05, comet, "0xf3fef3a3", "withdraw(address,uint256)", &chain::compoundV3, 2, false},
    {0.01, cUsdc, "0xf5e3c462", "liquidateBorrow(address,uint256,address)", &chain::compoundV2, 3,
     false},
}};

constexpr std::uint64_t firstBlock = 8'500'000;
constexpr std::uint64_t firstTime = 1'568'000'000;
constexpr std::uint64_t secondsPerBlock = 13;
constexpr std::uint64_t lastBlock = 19'000'000;
constexpr std::uint64_t meanTransactions = 40;

struct Account {
    std::string address;
    std::uint64_t transactionsLeft = 0;
    std::uint64_t nonce = 0;
    std::uint64_t block = 0;
    double pauseBlocks = 0.0;
    double amountEther = 0.0;
};

Account makeAccount(Random& random)
{
    Account account;
    account.address = randomAddress(random);
    const double count = logNormal(random, 0.6 * meanTransactions, 1.0);
    account.transactionsLeft = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(count));
    account.block = firstBlock + random.below(6'000'000);
    account.pauseBlocks = logNormal(random, 4'000.0, 1.3);
    account.amountEther = logNormal(random, 0.8, 1.6);
    return account;
}

const Call& pickCall(Random& random)
{
    double left = random.uniform();
    for (const Call& call : calls) {
        if (left < call.share)
            return call;
        left -= call.share;
    }
    return calls.front();
}

/// Ether as whole wei, rounded to the gwei.
std::string weiText(double ether)
{
    const auto gwei = static_cast<unsigned long long>(std::llround(std::min(ether, 1e9) * 1e9));
    return gwei == 0 ? "0" : std::to_string(gwei) + "000000000";
}

std::string callData(Random& random, const Call& call)
{
    std::string data(call.selector.empty() ? "0x" : call.selector);
    for (int i = 0; i < call.arguments; ++i)
        data += std::string(52, '0') + randomHex(random, 12).substr(2);
    return data;
}

void writeRow(csv::CsvWriter& csv, Random& random, Account& account)
{
    const Call& call = pickCall(random);
    account.block = std::min(
        lastBlock, account.block + 1 +
                       static_cast<std::uint64_t>(logNormal(random, account.pauseBlocks, 1.0)));
    const bool fails = random.below(40) == 0;
    const std::uint64_t gasUsed = call.selector.empty() ? 21'000 : 90'000 + random.below(250'000);
    const auto integer = [&csv](std::uint64_t value) {
        csv.integer(static_cast<long long>(value));
    };

    integer(account.block);
    integer(firstTime + (account.block - firstBlock) * secondsPerBlock);
    csv.text(randomHex(random, 64));
    integer(account.nonce++);
    csv.text(randomHex(random, 64));
    integer(random.below(250));
    csv.text(account.address);
    csv.text(call.target.empty() ? randomAddress(random) : std::string(call.target));
    csv.text(call.carriesValue ? weiText(logNormal(random, account.amountEther, 0.9)) : "0");
    integer(gasUsed + gasUsed / 4);
    csv.text(std::to_string(5 + random.below(120)) + "000000000");
    csv.text(fails ? "1" : "0").text(fails ? "0" : "1");
    csv.text(callData(random, call)).empty();
    integer(gasUsed + random.below(12'000'000));
    integer(gasUsed);
    integer(20'000'000 - account.block);
    csv.text(call.selector.empty() ? "0x" : call.selector).text(call.signature);
    csv.text(account.address).text("1");
    csv.text(call.protocol == nullptr ? std::string_view() : call.protocol->tag);
    csv.endRow();
}

/// As explorers export histories: with how many blocks confirmed a row.
void writeHeader(csv::CsvWriter& csv)
{
    for (const std::string_view name : chain::kRowFieldNames) {
        if (name == "methodId")
            csv.text("confirmations");
        csv.text(name);
    }
    csv.text("wallet_address").text("chain_id").text("protocol_version").endRow();
}

}  // namespace

std::string sampleTransactions(std::size_t transactions, std::uint64_t seed,
                               const Progress& progress)
{
    std::string text;
    sampleTransactionPieces(
        transactions, seed,
        [&text](std::string_view piece) {
            text += piece;
            return true;
        },
        progress);
    return text;
}

void sampleTransactionPieces(std::size_t transactions, std::uint64_t seed, const TextSink& sink,
                             const Progress& progress)
{
    constexpr std::size_t pieceBytes = 4 << 20;
    csv::CsvWriter csv;
    writeHeader(csv);
    Random random(seed);
    Account account;
    for (std::size_t i = 0; i < transactions && !progress.cancelled(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(transactions));
        if (account.transactionsLeft == 0)
            account = makeAccount(random);
        --account.transactionsLeft;
        writeRow(csv, random, account);
        if (csv.str().size() >= pieceBytes && !sink(csv.take()))
            return;
    }
    sink(csv.take());
}

}  // namespace walletloupe::synthetic
