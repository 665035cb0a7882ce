#include "core/containers/text/row_text_source.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

TEST(RowText, QuotesWhatNeedsIt)
{
    std::string text;
    RowText rows(text);
    for (const char* cell : {"plain", "", "a,b", "a\"b", "a\nb", "a\r\nb", "a\rb"})
        rows.cell(cell);
    rows.endRow();
    EXPECT_EQ(text, "plain,,\"a,b\",\"a\"\"b\",\"a b\",\"a b\",\"a b\"\n");
}

TEST(RowText, OneEmptyCellIsARow)
{
    std::string text;
    RowText rows(text);
    rows.cell("");
    rows.endRow();
    rows.blankLines(2);
    rows.cell("x");
    rows.endRow();
    EXPECT_EQ(text, "\"\"\n\n\nx\n");
}

class Numbers final : public RowTextSource {
public:
    std::uint64_t estimatedBytes() const override { return 0; }
    double fraction() const override { return 0.0; }

private:
    Result<void> write(std::string& text) override
    {
        if (m_next == 3)
            return failure(ErrorCode::Unreadable, "broken");
        text += std::to_string(m_next++) + "\n";
        return {};
    }

    int m_next = 0;
};

TEST(RowTextSource, HandsOutWhatIsWrittenUntilAnError)
{
    Numbers numbers;
    std::string text;
    std::string piece(1, ' ');
    for (auto got = numbers.read(piece.data(), 1);; got = numbers.read(piece.data(), 1)) {
        if (!got) {
            EXPECT_EQ(got.error().message, "broken");
            break;
        }
        text += piece;
    }
    EXPECT_EQ(text, "0\n1\n2\n");
}

}  // namespace
}  // namespace walletloupe::containers
