#include "core/csv/reading/record_splitter.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

/// A record as a line of text: "3: [a] [b]", or "3: open" with the line of the quote.
std::vector<std::string> recordsOf(const std::string& text, char separator = ',',
                                   std::size_t quoteLimit = 1000)
{
    std::vector<std::string> records;
    RecordSplitter splitter(separator, quoteLimit);
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const Split split = splitter.split(text, at, true);
        std::string shown = std::to_string(line) + ":";
        if (split.state == SplitState::OpenQuote)
            shown = std::to_string(line + split.quoteLine) + ": open";
        else if (splitter.isBlank())
            shown += " blank";
        else
            for (const CsvField& field : splitter.fields())
                shown += " [" + std::string(field.text) + "]";
        records.push_back(shown);
        line += split.lineBreaks;
        EXPECT_GT(split.end, at);
        at = split.end;
    }
    return records;
}

using Records = std::vector<std::string>;

TEST(RecordSplitter, SplitsFieldsAndRecords)
{
    EXPECT_EQ(recordsOf("a,b\nc,d\n"), (Records{"1: [a] [b]", "2: [c] [d]"}));
    EXPECT_EQ(recordsOf("a,b\nc,d"), (Records{"1: [a] [b]", "2: [c] [d]"}));
    EXPECT_EQ(recordsOf(",\n,"), (Records{"1: [] []", "2: [] []"}));
    EXPECT_EQ(recordsOf("a,"), (Records{"1: [a] []"}));
    EXPECT_EQ(recordsOf("a"), (Records{"1: [a]"}));
    EXPECT_EQ(recordsOf(""), Records{});
}

TEST(RecordSplitter, RecognisesEverySeparator)
{
    for (const char separator : {',', ';', '\t', '|'}) {
        std::string text = "a.b.\"c.d\" ..\n";
        for (char& c : text)
            c = c == '.' ? separator : c;
        const std::string inner = std::string("[c") + separator + "d]";
        EXPECT_EQ(recordsOf(text, separator), (Records{"1: [a] [b] " + inner + " [] []"}));
    }
}

TEST(RecordSplitter, RecognisesEveryLineEnd)
{
    EXPECT_EQ(recordsOf("a\nb\r\nc\rd"), (Records{"1: [a]", "2: [b]", "3: [c]", "4: [d]"}));
    EXPECT_EQ(recordsOf("a\r\r\nb"), (Records{"1: [a]", "2: blank", "3: [b]"}));
    EXPECT_EQ(recordsOf("a\n\n \t\nb"), (Records{"1: [a]", "2: blank", "3: blank", "4: [b]"}));
    EXPECT_EQ(recordsOf("a\r"), (Records{"1: [a]"}));
}

TEST(RecordSplitter, ReadsQuotedFields)
{
    EXPECT_EQ(recordsOf("\"a\",\"b\"\n"), (Records{"1: [a] [b]"}));
    EXPECT_EQ(recordsOf("\"\",\"\"\"\",\"a\"\"b\""), (Records{"1: [] [\"\"] [a\"\"b]"}));
    EXPECT_EQ(recordsOf(" \"a\" , \"b\"\t\n"), (Records{"1: [a] [b]"}));
    EXPECT_EQ(recordsOf("\"a,b\nc\",d\ne"), (Records{"1: [a,b\nc] [d]", "3: [e]"}));
    EXPECT_EQ(recordsOf("\"a\r\nb\rc\n\",d\ne"), (Records{"1: [a\r\nb\rc\n] [d]", "5: [e]"}));
    EXPECT_EQ(recordsOf("\"\"\n\"a\""), (Records{"1: []", "2: [a]"}))
        << "a quoted empty field is no blank line";
}

TEST(RecordSplitter, KeepsQuotesWithinUnquotedFields)
{
    EXPECT_EQ(recordsOf("a\"b,5\" pipe\n"), (Records{"1: [a\"b] [5\" pipe]"}));
}

TEST(RecordSplitter, GoesOnAfterAnOpenQuote)
{
    EXPECT_EQ(recordsOf("a,\"b\nc,d\ne,f\n"), (Records{"1: open", "2: [c] [d]", "3: [e] [f]"}));
    EXPECT_EQ(recordsOf("a\nb,\"c"), (Records{"1: [a]", "2: open"}));
    EXPECT_EQ(recordsOf("a,\"b\r\nc\r\n"), (Records{"1: open", "2: [c]"}));
    EXPECT_EQ(recordsOf("a,\"b\rc\r"), (Records{"1: open", "2: [c]"}));
}

TEST(RecordSplitter, TakesAQuoteThatClosesNothingForAnOpenOne)
{
    EXPECT_EQ(recordsOf("\"a\"b,c\nd\n"), (Records{"1: open", "2: [d]"}));
    EXPECT_EQ(recordsOf("a,\"1\nb,2\n\"c\",3\n"), (Records{"1: open", "2: [b] [2]", "3: [c] [3]"}));
    EXPECT_EQ(recordsOf("a,\"1\nb,\"2\nc,3\n"), (Records{"1: open", "2: open", "3: [c] [3]"}));
}

TEST(RecordSplitter, NamesTheLineOnWhichTheQuoteWasOpened)
{
    EXPECT_EQ(recordsOf("a\n\"b\nc\",\"d\ne\n"), (Records{"1: [a]", "3: open", "4: [e]"}));
}

TEST(RecordSplitter, BoundsAQuotedField)
{
    const std::string five = "\"12345\",a\nb";
    EXPECT_EQ(recordsOf(five, ',', 6), (Records{"1: [12345] [a]", "2: [b]"}));
    EXPECT_EQ(recordsOf(five, ',', 5), (Records{"1: open", "2: [b]"}));
    const std::string doubled = "\"12\"\"5\",a\nb";
    EXPECT_EQ(recordsOf(doubled, ',', 6), (Records{"1: [12\"\"5] [a]", "2: [b]"}));
    EXPECT_EQ(recordsOf(doubled, ',', 5), (Records{"1: open", "2: [b]"}));
}

TEST(RecordSplitter, SplitsFieldsOfAnyLength)
{
    Random random(5);
    for (const char separator : {',', '\t'}) {
        std::string text;
        Records expected;
        for (std::size_t line = 1; line <= 500; ++line) {
            std::string shown = std::to_string(line) + ":";
            for (std::uint64_t left = 2 + random.below(25); left > 0; --left) {
                std::string field(random.below(random.below(4) == 0 ? 300 : 20), 'x');
                if (random.below(5) == 0)
                    field.insert(random.below(field.size() + 1), 1, ' ');
                const bool isQuoted = random.below(6) == 0;
                if (isQuoted)
                    field.insert(random.below(field.size() + 1), 1, separator);
                const bool hasQuote = !isQuoted && random.below(6) == 0;
                if (hasQuote)
                    field = "y\"" + field;
                shown += " [" + field + "]";
                text += isQuoted ? '"' + field + '"' : field;
                text += left > 1 ? separator : '\n';
            }
            expected.push_back(shown);
        }
        ASSERT_EQ(recordsOf(text, separator), expected);
    }
}

TEST(RecordSplitter, NeverChangesItsMindWhenMoreTextComes)
{
    constexpr std::string_view letters = "ab,\"\"\"\n\r  ";
    Random random(3);
    RecordSplitter whole(',', 12);
    RecordSplitter part(',', 12);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t length = 1 + random.below(30); length > 0; --length)
            text += letters[random.below(letters.size())];
        const Split expected = whole.split(text, 0, true);
        for (std::size_t have = 1; have <= text.size(); ++have) {
            const Split split = part.split(std::string_view(text).substr(0, have), 0, false);
            if (split.state == SplitState::NeedMore)
                continue;
            ASSERT_EQ(split.state, expected.state) << text;
            ASSERT_EQ(split.end, expected.end) << text;
            ASSERT_EQ(split.lineBreaks, expected.lineBreaks) << text;
            ASSERT_EQ(split.quoteLine, expected.quoteLine) << text;
            ASSERT_EQ(part.fields().size(), whole.fields().size()) << text;
        }
    }
}

}  // namespace
}  // namespace walletloupe::csv
