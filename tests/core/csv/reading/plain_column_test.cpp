#include "core/csv/reading/plain_column.h"

#include "core/base/random.h"
#include "core/csv/numbers/number_reader.h"

#include <gtest/gtest.h>

#include <bit>
#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

/// Records of two fields; the cells are the second ones.
class Cells final {
public:
    void add(const std::string& cell)
    {
        m_begins.push_back(static_cast<std::uint32_t>(m_text.size()));
        m_text += "id,";
        m_begins.push_back(static_cast<std::uint32_t>(m_text.size()));
        m_text += cell + "\n";
    }
    PlainColumn column()
    {
        const std::size_t count = m_begins.size() / 2;
        m_begins.push_back(static_cast<std::uint32_t>(m_text.size()));
        return {m_text.data(), m_begins.data() + 1, 2, count};
    }

private:
    /// So long that nothing is too near to the beginning of the text.
    std::string m_text = std::string(40, '7') + "\n";
    std::vector<std::uint32_t> m_begins;
};

std::string digits(Random& random, std::size_t count)
{
    std::string text;
    while (text.size() < count)
        text.push_back(static_cast<char>('0' + random.below(random.below(2) == 0 ? 10 : 1)));
    return text;
}

/// Reads all cells and compares those that the reader takes with the reader of single numbers,
/// to the last bit; returns how many it takes.
std::size_t takenCorrectly(PlainColumnReader read, const PlainColumn& column, char decimal)
{
    std::vector<double> values(column.count);
    std::size_t left = 0;
    for (std::size_t i = 0; i < column.count; ++i) {
        const std::size_t stop = read(column, i, decimal, values.data());
        for (; i < stop; ++i) {
            const NumberCell expected = readNumber(column.cell(i), decimal);
            EXPECT_EQ(expected.kind, NumberKind::Number) << column.cell(i);
            EXPECT_EQ(std::bit_cast<std::uint64_t>(values[i]),
                      std::bit_cast<std::uint64_t>(expected.value))
                << column.cell(i);
        }
        left += stop < column.count ? 1 : 0;
    }
    return column.count - left;
}

std::vector<PlainColumnReader> readers()
{
    std::vector<PlainColumnReader> readers{readPlainColumnPortably};
    if (plainColumnReaderAvx2() != nullptr)
        readers.push_back(plainColumnReaderAvx2());
    return readers;
}

TEST(PlainColumn, NumbersAreReadToTheLastBit)
{
    for (const char decimal : {'.', ','}) {
        Random random(3);
        Cells cells;
        for (int run = 0; run < 200'000; ++run) {
            std::string cell = digits(random, 1 + random.below(19));
            if (random.below(4) != 0)
                cell.insert(random.below(cell.size() + 1), 1, decimal);
            if (random.below(4) == 0)
                cell.insert(0, 1, random.below(2) == 0 ? '-' : '+');
            cells.add(cell);
        }
        const PlainColumn column = cells.column();
        for (const PlainColumnReader read : readers())
            EXPECT_GT(takenCorrectly(read, column, decimal), 199'000U);
    }
}

TEST(PlainColumn, LongNumbersAreReadToTheLastBitOrLeft)
{
    Random random(4);
    Cells cells;
    for (int run = 0; run < 100'000; ++run)
        cells.add(digits(random, random.below(24)) + "." + digits(random, random.below(40)));
    const PlainColumn column = cells.column();
    for (const PlainColumnReader read : readers())
        EXPECT_GT(takenCorrectly(read, column, '.'), 1000U);
}

TEST(PlainColumn, WhatIsNoPlainNumberIsLeft)
{
    Cells cells;
    for (const char* cell : {"",
                             "-",
                             "+",
                             ".",
                             "-.",
                             "1.2.3",
                             "1,2",
                             "abc",
                             "12a",
                             "a12",
                             "1e5",
                             "--1",
                             "+-1",
                             " 1",
                             "1 ",
                             "0x10",
                             "nan",
                             "inf",
                             "1/",
                             ":1",
                             "'5",
                             "12345678:1",
                             "1.23456789e5",
                             "0.0000000000000000000000001",
                             "99999999999999999999",
                             "00000000000000000000000000000000000001"})
        cells.add(cell);
    const PlainColumn column = cells.column();
    for (const PlainColumnReader read : readers())
        EXPECT_EQ(takenCorrectly(read, column, '.'), 0U);
}

TEST(PlainColumn, NoCharacterButADigitPasses)
{
    for (const std::size_t length : {1U, 2U, 8U, 9U, 16U, 17U, 19U}) {
        for (std::size_t at = 0; at < length; ++at) {
            for (int c = 1; c < 128; ++c) {
                std::string cell(length, '0');
                cell[at] = static_cast<char>(c);
                const bool isDigit = c >= '0' && c <= '9';
                const bool isSign = at == 0 && length > 1 && (c == '-' || c == '+');
                const bool isPoint = length > 1 && c == '.';
                Cells cells;
                cells.add(cell);
                const PlainColumn column = cells.column();
                for (const PlainColumnReader read : readers())
                    ASSERT_EQ(takenCorrectly(read, column, '.'),
                              isDigit || isSign || isPoint ? 1U : 0U)
                        << cell;
            }
        }
    }
}

TEST(PlainColumn, NothingBeforeTheTextIsLookedAt)
{
    // A cell that is too near to the beginning is left, or read from its own bytes alone.
    const std::string text = "12,5,000000000000000000000000000007,3,";
    const std::vector<char> exact(text.begin(), text.end());
    const std::vector<std::uint32_t> begins{0, 3, 5, 36, 38};
    const PlainColumn column{exact.data(), begins.data(), 1, 4};
    for (const PlainColumnReader read : readers())
        EXPECT_GE(takenCorrectly(read, column, '.'), 1U);
    if (const PlainColumnReader fast = plainColumnReaderAvx2()) {
        std::vector<double> values(column.count);
        EXPECT_EQ(fast(column, 0, '.', values.data()), 0U);
    }
}

}  // namespace
}  // namespace walletloupe::csv
