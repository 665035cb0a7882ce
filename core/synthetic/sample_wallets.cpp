#include "core/synthetic/sample_wallets.h"

#include "core/base/random.h"
#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/random_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace walletloupe::synthetic {
namespace {

/// How one group of wallets behaves; counts are shares of its transactions.
struct Group {
    double share;          ///< of all wallets
    double typicalCount;   ///< median of the transactions
    double countSpread;    ///< sigma of the log-normal
    double typicalAmount;  ///< median ETH a transaction
    double amountSpread;
    std::array<double, 4> mix;  ///< deposits, borrows, repayments, redemptions
    double liquidations;        ///< expected number
};

constexpr std::array<Group, 5> groups{{
    {0.42, 2.0, 0.7, 0.05, 1.6, {0.70, 0.02, 0.01, 0.10}, 0.0},
    {0.25, 18.0, 0.8, 0.9, 1.4, {0.48, 0.03, 0.02, 0.36}, 0.01},
    {0.18, 55.0, 0.8, 2.5, 1.3, {0.27, 0.24, 0.20, 0.18}, 0.15},
    {0.11, 260.0, 0.9, 1.2, 1.5, {0.30, 0.19, 0.18, 0.29}, 0.1},
    {0.04, 35.0, 0.9, 3.5, 1.4, {0.30, 0.42, 0.08, 0.06}, 2.2},
}};

struct Wallet {
    double balance = 0.0;
    long long transactions = 0;
    double totalAmount = 0.0;
    std::array<long long, 4> actions{};
    long long liquidations = 0;
    long long activeDays = 0;
};

/// ETH to the gwei, as explorers export it.
double rounded(double amount)
{
    return std::round(amount * 1e9) / 1e9;
}

long long binomialLike(Random& random, long long trials, double share)
{
    if (trials > 200) {
        const double mean = static_cast<double>(trials) * share;
        const double value = mean + std::sqrt(mean * (1.0 - share)) * random.normal();
        return std::clamp(std::llround(value), 0LL, trials);
    }
    long long hits = 0;
    for (long long i = 0; i < trials; ++i)
        hits += random.uniform() < share ? 1 : 0;
    return hits;
}

/// Knuth's multiplication method; the means here are small.
long long poisson(Random& random, double mean)
{
    const double limit = std::exp(-mean);
    long long count = -1;
    for (double product = 1.0; product > limit; product *= random.uniform())
        ++count;
    return std::max(count, 0LL);
}

const Group& pickGroup(Random& random)
{
    double left = random.uniform();
    for (const Group& group : groups) {
        if (left < group.share)
            return group;
        left -= group.share;
    }
    return groups.front();
}

Wallet makeWallet(Random& random)
{
    const Group& group = pickGroup(random);
    const bool whale = random.uniform() < 0.003;
    const double wealth = whale ? logNormal(random, 400.0, 0.8) : 1.0;

    Wallet wallet;
    const double count = logNormal(random, group.typicalCount, group.countSpread);
    wallet.transactions = std::clamp(std::llround(count), 1LL, 20'000LL);
    const double average = logNormal(random, group.typicalAmount, group.amountSpread) * wealth;
    wallet.totalAmount = rounded(average * static_cast<double>(wallet.transactions));
    wallet.balance = random.uniform() < 0.15 ? 0.0 : rounded(logNormal(random, average, 1.2));
    for (std::size_t i = 0; i < group.mix.size(); ++i) {
        const double share = std::clamp(group.mix[i] * (1.0 + 0.25 * random.normal()), 0.0, 0.9);
        wallet.actions[i] = binomialLike(random, wallet.transactions, share);
    }
    wallet.liquidations = poisson(random, group.liquidations);
    const double days = static_cast<double>(wallet.transactions) * (0.35 + 0.5 * random.uniform());
    wallet.activeDays = std::clamp(std::llround(days), 1LL, 1'500LL);
    return wallet;
}

std::string rowText(const std::string& address, const Wallet& wallet)
{
    csv::CsvWriter row;
    row.text(address)
        .number(wallet.balance)
        .integer(wallet.transactions)
        .number(wallet.totalAmount);
    row.number(rounded(wallet.totalAmount / static_cast<double>(wallet.transactions)));
    for (const long long count : wallet.actions)
        row.integer(count);
    row.integer(wallet.liquidations).integer(wallet.activeDays);
    row.endRow();
    return row.str();
}

/// One field of a row replaced by `text`.
std::string withField(const std::string& row, std::size_t field, std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < field; ++i)
        begin = row.find(',', begin) + 1;
    const std::size_t end = row.find_first_of(",\n", begin);
    return row.substr(0, begin).append(text).append(row.substr(end));
}

/// The ways in which exports are broken; `earlier` is a row that stands further up.
std::string broken(const std::string& row, const std::string& earlier, std::uint64_t way)
{
    switch (way) {
        case 0:
            return withField(row, 3, "");
        case 1:
            return withField(row, 2, "NaN");
        case 2:
            return withField(row, 10, "unknown");
        case 3:
            return row.substr(0, row.find_last_of(',')) + "\n";
        default:
            return earlier;
    }
}

std::string walletsCsv(std::size_t wallets, std::uint64_t seed, bool hasFlaws,
                       const Progress& progress)
{
    std::string text =
        "wallet,balance,tx_count,total_tx_amount,avg_tx_amount,deposit_count,borrow_count,"
        "repay_count,redeem_count,liquidation_count,active_days\n";
    // A text that grew would be copied whole, with no look at a cancel meanwhile.
    constexpr std::size_t rowBytes = 120;
    text.reserve(text.size() + wallets * rowBytes);
    Random random(seed);
    std::string earlier;
    for (std::size_t i = 0; i < wallets && !progress.cancelled(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(wallets));
        const std::string address = randomAddress(random);
        const std::string row = rowText(address, makeWallet(random));
        const bool isBroken = random.below(250) == 0 && hasFlaws;
        const std::uint64_t way = random.below(5);
        text += isBroken && !earlier.empty() ? broken(row, earlier, way) : row;
        if (earlier.empty())
            earlier = row;
    }
    return text;
}

}  // namespace

std::string cleanWallets(std::size_t wallets, std::uint64_t seed, const Progress& progress)
{
    return walletsCsv(wallets, seed, false, progress);
}

std::string sampleWallets(std::size_t wallets, std::uint64_t seed, const Progress& progress)
{
    return walletsCsv(wallets, seed, true, progress);
}

}  // namespace walletloupe::synthetic
