#include "core/transactions/transaction_reader.h"

#include "core/base/random.h"
#include "core/text/sentence.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace walletloupe::transactions {
namespace {

const std::string wallet = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
const std::string other = "0x27b1fdb04752bbc536007a920d24acb045561c26";
const std::string header =
    "blockNumber,timeStamp,hash,transactionIndex,from,to,value,gasPrice,isError,txreceipt_status,"
    "input,gasUsed,methodId,functionName,wallet_address\n";
const std::string chainHeader = header.substr(0, header.size() - 1) + ",chain_id\n";

/// What a test needs to know of a row, kept beyond the sink.
struct Kept {
    std::string wallet;
    chain::Transaction transaction;
    std::string functionName;
};

struct Reading {
    Result<TransactionFileReport> report;
    std::vector<Kept> rows;
};

/// Keeps all rows.
class CollectingConsumer final : public TransactionConsumer {
public:
    struct Run final : TransactionBuffer {
        void clear() override { rows.clear(); }
        void add(const chain::OwnedTransaction& row) override
        {
            rows.push_back({chain::lowerCaseText(row.wallet), row.transaction,
                            std::string(row.transaction.functionName)});
        }
        std::vector<Kept> rows;
    };

    std::unique_ptr<TransactionBuffer> makeBuffer() const override
    {
        return std::make_unique<Run>();
    }
    void take(std::span<TransactionBuffer* const> runs) override
    {
        for (const TransactionBuffer* run : runs) {
            const std::vector<Kept>& some = static_cast<const Run*>(run)->rows;
            rows.insert(rows.end(), some.begin(), some.end());
        }
    }

    std::vector<Kept> rows;
};

Reading readFile(const std::string& path, const TransactionOptions& options = {},
                 const csv::CsvLimits& limits = {}, unsigned threads = 1)
{
    Reading reading{failure(ErrorCode::Unusable, ""), {}};
    CollectingConsumer taker;
    reading.report = readTransactions(path, options, taker, {Executor(threads), {}}, limits);
    reading.rows = std::move(taker.rows);
    return reading;
}

Reading read(const std::string& csv, std::size_t blockBytes = 1 << 20)
{
    const tests::TemporaryFolder folder;
    csv::CsvLimits limits;
    limits.blockBytes = blockBytes;
    return readFile(folder.write("t.csv", csv), {}, limits);
}

std::string row(const std::string& time, const std::string& to, const std::string& value,
                const std::string& gasUsed, const std::string& from = wallet)
{
    return "7," + time + ",0xabc,3," + from + "," + to + "," + value + ",5000000,0,1,0x," +
           gasUsed + ",0x,\"pay(address a, uint256 b)\"," + wallet + "\n";
}

TEST(TransactionReader, ReadsARow)
{
    const std::string large =
        "115792089237316195423570985008687907853269984665640564039457584007913129639934";
    for (const std::size_t blockBytes : {std::size_t{16}, std::size_t{1} << 20}) {
        const Reading reading = read(header + row("100", other, large, "21000"), blockBytes);
        ASSERT_TRUE(reading.report) << text::sentence(reading.report.error());
        ASSERT_EQ(reading.rows.size(), 1U);
        const chain::Transaction& transaction = reading.rows[0].transaction;
        EXPECT_EQ(reading.rows[0].wallet, wallet);
        EXPECT_EQ(transaction.time, 100);
        EXPECT_EQ(transaction.block, 7U);
        EXPECT_EQ(transaction.index, 3U);
        EXPECT_EQ(transaction.value, chain::everything() - 1);
        EXPECT_EQ(transaction.gasUsed, 21000U);
        EXPECT_EQ(transaction.status, chain::TransactionStatus::Succeeded);
        EXPECT_EQ(reading.rows[0].functionName, "pay(address a, uint256 b)");
    }
}

TEST(TransactionReader, NamesEveryCellThatCannotBeUsed)
{
    const std::string badChecksum = "0x27B1fdb04752bbc536007a920d24acb045561c26";
    const Reading reading =
        read(header + row("100", other, "1e-18", "-5") + row("100", badChecksum, "1", "1") +
             row("noon", other, "1", "") + row("100", other, "1", "1") + "7,100,0xab");
    ASSERT_TRUE(reading.report);
    EXPECT_EQ(reading.rows.size(), 1U);
    EXPECT_EQ(reading.report->unusable, 4U);
    const auto& problems = reading.report->problems;
    ASSERT_EQ(problems.size(), 4U);
    EXPECT_EQ(text::sentence(problems[0]),
              "line 2, column 7 (value): '1e-18' is not a whole number in plain digits; column 12 "
              "(gasUsed): '-5' is negative");
    EXPECT_EQ(text::sentence(problems[1]),
              "line 3, column 6 (to): '" + badChecksum +
                  "' fails its checksum (EIP-55): a letter or a digit is wrong");
    EXPECT_EQ(text::sentence(problems[2]),
              "line 4, column 2 (timeStamp): 'noon' is not a time (Unix seconds, milliseconds or "
              "ISO); column 12 (gasUsed): the value is missing");
    EXPECT_EQ(text::sentence(problems[3]), "line 6: 3 fields where the header has 15");
}

TEST(TransactionReader, RefusesANegativeLimitOfGas)
{
    const auto line = [](const std::string& gas) {
        return wallet + ",1," + other + "," + gas + "\n";
    };
    const Reading reading = read("wallet_address,timeStamp,to,gas\n" + line("21000") + line("-5") +
                                 line("") + line("-") + line("-0") + line("\"-7\""));
    ASSERT_TRUE(reading.report);
    EXPECT_EQ(reading.rows.size(), 3U);
    const auto& problems = reading.report->problems;
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(text::sentence(problems[0]), "line 3, column 4 (gas): '-5' is negative");
    EXPECT_EQ(text::sentence(problems[1]), "line 6, column 4 (gas): '-0' is negative");
    EXPECT_EQ(text::sentence(problems[2]), "line 7, column 4 (gas): '-7' is negative");
    // No column of what features are made of.
    const auto& missing = reading.report->missing;
    EXPECT_EQ(std::count(missing.begin(), missing.end(), "gas"), 0);
}

TEST(TransactionReader, TakesEitherSignOfFailure)
{
    const std::string begin = "wallet_address,timeStamp,to,isError,txreceipt_status\n";
    const auto line = [](const std::string& signs) {
        return wallet + ",1," + other + "," + signs + "\n";
    };
    const Reading reading =
        read(begin + line("0,") + line("0,1") + line("0,0") + line("1,") + line("2,1"));
    ASSERT_EQ(reading.rows.size(), 4U);
    EXPECT_EQ(reading.report->unusable, 1U);
    using enum chain::TransactionStatus;
    constexpr std::array expected{Succeeded, Succeeded, Failed, Failed};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(reading.rows[i].transaction.status, expected[i]) << i;
}

/// "1 x3 line 12, column 2 (timeStamp)|" for three rows of the second oddity.
std::string issues(const Reading& reading)
{
    std::string text;
    for (const RowIssues& issues : reading.report->issues)
        text += std::to_string(static_cast<int>(issues.issue)) + " x" +
                std::to_string(issues.rows) + " " + text::locationText(issues.location) + "|";
    return text;
}

TEST(TransactionReader, KeepsContractCreationsAndTheGenesisBlock)
{
    const Reading reading =
        read(header + row("100", "", "0", "1") + "0,1438269973,GENESIS_ab,0,GENESIS," + wallet +
             ",5,,0,,,,,," + wallet + "\n");
    ASSERT_TRUE(reading.report);
    ASSERT_EQ(reading.rows.size(), 2U);
    EXPECT_FALSE(reading.rows[0].transaction.hasRecipient);
    EXPECT_FALSE(reading.rows[1].transaction.hasSender);
    EXPECT_EQ(reading.rows[1].transaction.gasUsed, 0U);
    EXPECT_EQ(reading.rows[1].transaction.status, chain::TransactionStatus::Succeeded);
    EXPECT_EQ(issues(reading), "5 x1 line 3, column 3 (hash)|6 x1 line 2, column 6 (to)|");
}

TEST(TransactionReader, ReportsTimesInOtherForms)
{
    const std::string iso = row("2019-09-02T19:09:07Z", other, "1", "1");
    const Reading reading =
        read(header + row("100", other, "1", "1") + row("1567451347000", other, "1", "x") + iso +
             row("1567451347000", other, "1", "1") + iso + iso);
    ASSERT_EQ(reading.rows.size(), 5U);
    EXPECT_EQ(reading.rows[1].transaction.time, 1567451347);
    EXPECT_EQ(reading.rows[2].transaction.time, 1567451347);
    EXPECT_TRUE(reading.report->warnings.empty());
    // The row that cannot be used is not one of them.
    EXPECT_EQ(issues(reading),
              "0 x1 line 5, column 2 (timeStamp)|3 x3 line 4, column 2 (timeStamp)|");
}

TEST(TransactionReader, TakesEverythingForNoAmount)
{
    const std::string everything = chain::amountText(chain::everything());
    const std::string price = "7,100,0xabc,3," + wallet + "," + other + ",1," + everything +
                              ",0,1,0x,1,0x,pay()," + wallet + "\n";
    const Reading reading =
        read(header + row("100", other, "1", "1") + row("100", other, everything, "1") + price +
             row("100", other, "000" + everything, "1"));
    ASSERT_EQ(reading.rows.size(), 4U);
    EXPECT_EQ(reading.rows[0].transaction.value, 1);
    EXPECT_EQ(reading.rows[1].transaction.value, std::nullopt);
    EXPECT_EQ(reading.rows[1].transaction.gasPrice, 5000000);
    EXPECT_EQ(reading.rows[2].transaction.value, 1);
    EXPECT_EQ(reading.rows[2].transaction.gasPrice, std::nullopt);
    EXPECT_EQ(reading.rows[3].transaction.value, std::nullopt);
    EXPECT_EQ(issues(reading), "7 x2 line 3, column 7 (value)|8 x1 line 4, column 8 (gasPrice)|");
}

TEST(TransactionReader, DistinguishesChainsThatAreNotKnown)
{
    const tests::TemporaryFolder folder;
    const auto line = [](const std::string& chain) {
        return wallet + ",1," + other + "," + chain + "\n";
    };
    const std::string path =
        folder.write("t.csv", "wallet_address,timeStamp,to,chain_id\n" + line("10") + line("999") +
                                  line("0") + line("1") + line("") + line("999") + line("x"));
    TransactionOptions options;
    options.knownChains = {1, 10};
    const Reading reading = readFile(path, options);
    ASSERT_EQ(reading.rows.size(), 6U);
    constexpr std::array known{true, false, false, true, true, false};
    for (std::size_t i = 0; i < known.size(); ++i)
        EXPECT_EQ(reading.rows[i].transaction.hasKnownChain, known[i]) << i;
    EXPECT_EQ(issues(reading),
              "11 x1 line 4, column 4 (chain_id)|11 x2 line 3, column 4 (chain_id)|");
    ASSERT_EQ(reading.report->issues.size(), 2U);
    EXPECT_EQ(reading.report->issues[0].chain, 0U);
    EXPECT_EQ(reading.report->issues[1].chain, 999U);
    options.chain = 5;
    const Reading relying = readFile(path, options);
    EXPECT_FALSE(relying.rows.at(4).transaction.hasKnownChain);
    EXPECT_TRUE(issues(relying).starts_with("10 x1 line 6, column 4 (chain_id)|"));
    const std::string bare =
        folder.write("u.csv", "wallet_address,timeStamp,to\n" + wallet + ",1," + other + "\n");
    EXPECT_EQ(issues(readFile(bare, options)), "10 x1 line 2|");
    options.knownChains.clear();
    EXPECT_EQ(issues(readFile(path, options)), "");
}

TEST(TransactionReader, ReportsOtherTagsWhereTheyAreUsed)
{
    const tests::TemporaryFolder folder;
    std::string csv = "wallet_address,timeStamp,to,protocol_version\n";
    for (const char* tag : {"V2", "v3", "", "V4", "v4"})
        csv += wallet + ",1," + other + "," + tag + "\n";
    TransactionOptions options;
    EXPECT_EQ(issues(readFile(folder.write("t.csv", csv), options)), "");
    options.usesTags = true;
    EXPECT_EQ(issues(readFile(folder.write("t.csv", csv), options)),
              "9 x2 line 5, column 4 (protocol_version)|");
}

TEST(TransactionReader, TakesTheOwnerFromTheFileName)
{
    const tests::TemporaryFolder folder;
    const std::string csv = ",timeStamp,to,value\n0,100," + other + ",1\n";
    const Reading named = readFile(folder.write(wallet + ".csv", csv));
    ASSERT_TRUE(named.report) << named.report.error().message;
    ASSERT_EQ(named.rows.size(), 1U);
    EXPECT_EQ(named.rows[0].wallet, wallet);
    EXPECT_EQ(named.report->missing.size(), 7U);
    const std::string path = folder.write("history.csv", csv);
    EXPECT_EQ(readFile(path).report.error().code, ErrorCode::Usage);
    TransactionOptions options;
    options.owner = other;
    EXPECT_EQ(readFile(path, options).rows.at(0).wallet, other);
}

TEST(TransactionReader, NeedsATimeAndARecipient)
{
    EXPECT_EQ(read("wallet_address,to\n").report.error().code, ErrorCode::Unusable);
    EXPECT_EQ(read("wallet_address,timeStamp\n").report.error().code, ErrorCode::Unusable);
}

TEST(TransactionReader, SpeaksOfTransactionsWhereAFileIsEmpty)
{
    const Reading reading = read("");
    ASSERT_FALSE(reading.report);
    EXPECT_NE(text::sentence(reading.report.error()).find("one row a transaction is needed"),
              std::string::npos)
        << text::sentence(reading.report.error());
}

TEST(TransactionReader, RefusesAFileThatEndsInsideItsHeader)
{
    const std::string cut = header.substr(0, header.size() - 5);
    for (const std::string before : {"", "\n\n"}) {
        const Reading reading = read(before + cut);
        ASSERT_FALSE(reading.report);
        const std::string message = text::sentence(reading.report.error());
        EXPECT_EQ(reading.report.error().code, ErrorCode::Unusable);
        EXPECT_NE(
            message.find("t.csv: the file ends inside its first line (line " +
                         std::to_string(before.size() + 1) + ", behind byte " +
                         std::to_string(cut.size()) + " of it, in column 15, \"wallet_add\")"),
            std::string::npos)
            << message;
    }
    // As long as the line end is missing the last name may be too short, though it looks whole.
    EXPECT_FALSE(read(header.substr(0, header.size() - 1)).report);
    for (const char* end : {"\n", "\r\n", "\n\n"}) {
        const Reading whole = read(header.substr(0, header.size() - 1) + end);
        ASSERT_TRUE(whole.report) << whole.report.error().message;
        EXPECT_EQ(whole.report->rows, 0U);
    }
    // A last row needs no line end.
    EXPECT_EQ(read(header + row("1", wallet, "1", "1").substr(0, 150)).report->unusable, 1U);
}

TEST(TransactionReader, CanBeCancelled)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.write("t.csv", header + row("100", other, "1", "1"));
    std::stop_source stop;
    stop.request_stop();
    CollectingConsumer taker;
    const auto report =
        readTransactions(path, {}, taker, {Executor(1, Progress(stop.get_token())), {}});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

/// A file with all that makes records hard to find: quoted line ends, doubled quotes, a quote
/// that is never closed, blank lines, rows that cannot be used, times in all forms.
std::string hardFile(std::uint64_t seed)
{
    Random random(seed);
    std::string csv = chainHeader;
    const std::vector<std::string> chains{"1", "10", "998", "999"};
    const std::vector<std::string> names{"pay()",     "\"a\nb,\"\"c\"\"\"", "\"\r\n\r\n\"",
                                         "\"open",    "\"x,1\n2,y\"",       " spaced ",
                                         "\"\n,,\n\""};
    const std::vector<std::string> times{"100", "1600000000000", "2020-01-31 10:00:00", "x"};
    for (int i = 0; i < 300; ++i) {
        const bool isPlain = random.below(3) != 0;
        const std::string& name = isPlain ? names[0] : names[random.below(names.size())];
        const std::string& time = isPlain ? times[0] : times[random.below(times.size())];
        csv += std::to_string(i) + "," + time + ",0xabc,3," + wallet + "," + other + "," +
               std::to_string(random.next()) + ",5000000,0,1,0x,7,0x," + name + "," + wallet + "," +
               chains[random.below(chains.size())] + (random.below(4) == 0 ? "\r\n" : "\n") +
               (random.below(9) == 0 ? "\n" : "");
    }
    return csv;
}

std::string described(const Reading& reading)
{
    std::string text;
    for (const Kept& row : reading.rows)
        text += chain::amountText(*row.transaction.value) + " " + row.functionName + "|";
    for (const auto* messages : {&reading.report->problems, &reading.report->warnings})
        text += text::paragraph(*messages) + "|";
    text += issues(reading);
    return text + std::to_string(reading.report->rows) + " " +
           std::to_string(reading.report->unusable);
}

TEST(TransactionReader, DoesNotDependOnBlocksChunksOrThreads)
{
    const tests::TemporaryFolder folder;
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const std::string path = folder.write("t.csv", hardFile(seed));
        TransactionOptions options;
        options.knownChains = {1, 10};
        const std::string expected = described(readFile(path, options));
        EXPECT_NE(expected.find("a quote is opened"), std::string::npos);
        EXPECT_NE(expected.find("|0 x"), std::string::npos) << expected;
        EXPECT_NE(expected.find("|11 x"), std::string::npos) << expected;
        for (const unsigned threads : {1U, 2U, 5U}) {
            for (const std::size_t bytes : {1U, 64U, 1000U, 7777U}) {
                csv::CsvLimits limits;
                limits.blockBytes = 4 * bytes;
                limits.chunkBytes = bytes;
                EXPECT_EQ(described(readFile(path, options, limits, threads)), expected)
                    << seed << ' ' << threads << ' ' << bytes;
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::transactions
