#include "tests/support/replay/synthetic_row.h"

#include "core/base/random.h"

#include <array>
#include <string>
#include <string_view>

namespace walletloupe::replay {
namespace {

using chain::HistoryRow;
using chain::RowField;

constexpr std::string_view cEther = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
constexpr std::string_view cUsdc = "0x39aa39c021dfbae8fac545936693ac917d5e7563";
constexpr std::string_view comet = "0xc3d688b66703497daa19211eedff47f25384cdc3";

/// One way to call a contract.
struct SyntheticCall {
    std::string_view target;  ///< empty: some contract
    std::string_view methodId;
    std::string_view functionName;
    int words;  ///< of its arguments
    bool carriesValue;
};

constexpr std::array<SyntheticCall, 9> calls{{
    {cEther, "0x1249c58b", "mint()", 0, true},
    {cUsdc, "0xa0712d68", "mint(uint256 mintAmount)", 1, false},
    {cUsdc, "0xc5ebeaec", "borrow(uint256 borrowAmount)", 1, false},
    {cUsdc, "0x0e752702", "repayBorrow(uint256 repayAmount)", 1, false},
    {cEther, "0xdb006a75", "redeem(uint256 redeemTokens)", 1, false},
    {comet, "0xf2b9fdb8", "supply(address asset,uint256 amount)", 2, false},
    {comet, "0xf3fef3a3", "withdraw(address asset,uint256 amount)", 2, false},
    {"", "0xa9059cbb", "transfer(address _to, uint256 _value)", 2, false},
    {"", "0x6d795f6e", "say_\"\\_caf\xc3\xa9(string, bytes32[])", 3, true},
}};

/// 0x and that many digits, sixteen of each draw.
std::string madeHex(Random& random, std::size_t digits)
{
    constexpr std::string_view alphabet = "0123456789abcdef";
    std::string text(2 + digits, 'x');
    text[0] = '0';
    std::uint64_t draw = 0;
    for (std::size_t at = 0; at < digits; ++at) {
        draw = at % 16 == 0 ? random.next() : draw >> 4;
        text[2 + at] = alphabet[draw & 15];
    }
    return text;
}

std::string madeAccount(Random& random)
{
    return madeHex(random, 40);
}

/// Unix seconds of a block, twelve a block.
std::uint64_t timeOf(std::uint64_t block)
{
    return 1'440'000'000 + block * 12;
}

std::string numberText(std::uint64_t number)
{
    return std::to_string(number);
}

/// Wei: nothing, some gwei, or more than 64 bits hold.
std::string valueText(Random& random)
{
    const std::uint64_t size = random.below(20);
    if (size == 0)
        return "0";
    const std::string digits = numberText(1 + random.below(999'999'999));
    return digits + (size == 1 ? "000000000000000" : "000000000");
}

std::string blockHash(const SyntheticRowKey& key)
{
    Random random = Random::forStream(key.seed ^ 0xb10c, key.place.block);
    return madeHex(random, 64);
}

void fillPosition(const SyntheticRowKey& key, Random& random, HistoryRow& row)
{
    row.block = key.place.block;
    row[RowField::BlockNumber] = numberText(row.block);
    row[RowField::TimeStamp] = numberText(timeOf(row.block));
    row[RowField::Hash] = madeHex(random, 64);
    row[RowField::Nonce] = numberText(key.row);
    row[RowField::BlockHash] = blockHash(key);
    row[RowField::TransactionIndex] = numberText(key.place.inBlock * 3 + random.below(3));
}

void fillGas(Random& random, bool isCall, HistoryRow& row)
{
    const std::uint64_t used = isCall ? 60'000 + random.below(300'000) : 21'000;
    const bool fails = isCall && random.below(25) == 0;
    row[RowField::Gas] = numberText(used + used / 4);
    row[RowField::GasPrice] = numberText(1'000'000'000 + random.below(90'000'000'000));
    row[RowField::IsError] = fails ? "1" : "0";
    row[RowField::ReceiptStatus] = fails ? "0" : "1";
    row[RowField::CumulativeGasUsed] = numberText(used + random.below(12'000'000));
    row[RowField::GasUsed] = numberText(used);
}

void fillTransfer(const std::string& wallet, Random& random, HistoryRow& row)
{
    const bool isIncoming = random.below(2) == 0;
    row[RowField::From] = isIncoming ? madeAccount(random) : wallet;
    row[RowField::To] = isIncoming ? wallet : madeAccount(random);
    row[RowField::Value] = valueText(random);
    row[RowField::Input] = "0x";
    row[RowField::MethodId] = "0x";
    row[RowField::FunctionName].clear();
    row[RowField::ContractAddress].clear();
}

void fillCall(const std::string& wallet, Random& random, HistoryRow& row)
{
    const SyntheticCall& call = calls[random.below(calls.size())];
    row[RowField::From] = wallet;
    row[RowField::To] = call.target.empty() ? madeAccount(random) : std::string(call.target);
    row[RowField::Value] = call.carriesValue ? valueText(random) : "0";
    row[RowField::Input] = call.methodId;
    for (int word = 0; word < call.words; ++word)
        row[RowField::Input] += std::string(52, '0') + madeHex(random, 12).substr(2);
    row[RowField::MethodId] = call.methodId;
    row[RowField::FunctionName] = call.functionName;
    row[RowField::ContractAddress].clear();
}

void fillCreation(const std::string& wallet, Random& random, HistoryRow& row)
{
    fillTransfer(wallet, random, row);
    row[RowField::From] = wallet;
    row[RowField::To].clear();
    row[RowField::Input] = "0x60806040" + madeHex(random, 64).substr(2);
    row[RowField::MethodId] = "0x60806040";
    row[RowField::ContractAddress] = madeAccount(random);
}

}  // namespace

void makeRow(const SyntheticRowKey& key, HistoryRow& into)
{
    Random random = Random::forStream(key.walletSeed ^ 0x70, key.row);
    const std::string wallet = chain::lowerCaseText(key.wallet);
    const std::uint64_t kind = random.below(100);
    fillPosition(key, random, into);
    fillGas(random, kind >= 40, into);
    if (kind < 40)
        fillTransfer(wallet, random, into);
    else if (kind < 98)
        fillCall(wallet, random, into);
    else
        fillCreation(wallet, random, into);
}

}  // namespace walletloupe::replay
