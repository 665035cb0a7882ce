#include "core/csv/reading/block_parser.h"

#include "core/wallets/row_batch.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

using Lines = std::vector<std::string>;

struct Parsed {
    Lines rows;      ///< "line: id"
    Lines problems;  ///< "line: text"
    BlockParser<wallets::RowParser>::Taken taken;
    int besides = 0;
};

wallets::ColumnPlan plan()
{
    return *wallets::planColumns({"wallet", "x"}, "a.csv");
}

Parsed parsed(const std::string& text, std::size_t chunkBytes, unsigned threads, bool isWhole)
{
    const wallets::ColumnPlan columns = plan();
    CsvLimits limits;
    limits.chunkBytes = chunkBytes;
    Parsed result;
    const auto shown = [](std::size_t line, std::string_view what) {
        return std::to_string(line) + ": " + std::string(what);
    };
    const CsvDialect dialect;
    const wallets::RowParser rowParser(columns, dialect, limits);
    BlockParser parser(rowParser, limits, Executor(threads),
                       [&](const wallets::RowBatch& batch, std::size_t line) {
                           for (std::size_t i = 0; i < batch.ids.size(); ++i)
                               result.rows.push_back(shown(line + batch.lines[i], batch.ids[i]));
                           for (const wallets::BatchProblem& problem : batch.rowProblems)
                               result.problems.push_back(shown(line + problem.line, problem.text));
                       });
    result.taken = parser.parse({text, 2, isWhole}, [&result] { ++result.besides; });
    return result;
}

TEST(BlockParser, HandsOverInTheOrderOfTheFile)
{
    std::string text;
    Lines expected;
    for (int i = 0; i < 2000; ++i) {
        text += "w" + std::to_string(i) + ",1\n";
        expected.push_back(std::to_string(i + 2) + ": w" + std::to_string(i));
    }
    for (const unsigned threads : {1U, 2U, 4U}) {
        const Parsed result = parsed(text, 64, threads, true);
        EXPECT_EQ(result.rows, expected);
        EXPECT_EQ(result.taken.bytes, text.size());
        EXPECT_EQ(result.taken.lineBreaks, 2000U);
        EXPECT_EQ(result.besides, 1);
    }
}

TEST(BlockParser, ParsesAgainWhereAGuessWasWrong)
{
    // Every line end but the last of three lies in quotes, and one quote is never closed.
    const std::string text =
        "\"a\nb,1\nc,2\",1\n\"d\n,\n,\n,\n,\n,\n\",2\nq,\"open\n\"e\nf\",3\ng,4\n";
    const Lines rows{"2: a\nb,1\nc,2", "5: d\n,\n,\n,\n,\n,", "13: e\nf", "15: g"};
    for (std::size_t chunk = 1; chunk <= text.size(); ++chunk) {
        for (const unsigned threads : {1U, 3U}) {
            const Parsed result = parsed(text, chunk, threads, true);
            EXPECT_EQ(result.rows, rows) << chunk;
            EXPECT_EQ(result.problems, Lines{"12: q,\"open"}) << chunk;
            EXPECT_EQ(result.taken.bytes, text.size()) << chunk;
            EXPECT_EQ(result.taken.lineBreaks, 14U) << chunk;
        }
    }
}

TEST(BlockParser, LeavesTheRecordThatGoesOnBeyondTheBlock)
{
    const std::string text = "a,1\nb,2\n\"c\nd,1\ne,2\nf";
    for (std::size_t chunk = 1; chunk <= text.size(); ++chunk) {
        const Parsed result = parsed(text, chunk, 2, false);
        EXPECT_EQ(result.rows, (Lines{"2: a", "3: b"})) << chunk;
        EXPECT_EQ(result.taken.bytes, 8U) << chunk;
        EXPECT_EQ(result.taken.lineBreaks, 2U) << chunk;
    }
}

TEST(BlockParser, RecognisesLoneCarriageReturns)
{
    const Parsed result = parsed("a,1\rb,2\r\rc,3", 2, 2, true);
    EXPECT_EQ(result.rows, (Lines{"2: a", "3: b", "5: c"}));
}

TEST(BlockParser, AnEmptyBlockHasNoRows)
{
    const Parsed result = parsed("", 10, 2, true);
    EXPECT_TRUE(result.rows.empty());
    EXPECT_EQ(result.taken.bytes, 0U);
    EXPECT_EQ(result.besides, 1);
}

}  // namespace
}  // namespace walletloupe::csv
