#include "core/csv/text/text_window.h"

#include "tests/support/csv_encodings.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

struct Read {
    std::string text;
    Encoding encoding = Encoding::Utf8;
    bool isGuessed = false;
    std::optional<Encoding> overruled;
};

Read readIn(const std::string& bytes, std::size_t block, std::optional<Encoding> given = {})
{
    const tests::TemporaryFolder folder;
    auto window = TextWindow::open(folder.write("a.csv", bytes), given, block);
    EXPECT_TRUE(window);
    Read read;
    while (window) {
        read.text += window->text();
        window->consume(window->text().size());
        if (window->atEnd())
            break;
        EXPECT_TRUE(window->extend(block));
    }
    read.encoding = window->encoding();
    read.isGuessed = window->isGuessed();
    read.overruled = window->overruled();
    return read;
}

TEST(TextWindow, GivesTheWholeTextForAnyBlockSize)
{
    const std::string text = "wallet,größe\n日本,1\n";
    for (const std::size_t block : {1U, 2U, 3U, 7U, 4096U, 1U << 20}) {
        EXPECT_EQ(readIn(text, block).text, text);
        EXPECT_EQ(readIn("\xEF\xBB\xBF" + text, block).text, text);
        const Read little =
            readIn("\xFF\xFE" + tests::utf16Bytes(text, tests::ByteOrder::Little), block);
        EXPECT_EQ(little.text, text);
        EXPECT_EQ(little.encoding, Encoding::Utf16LittleEndian);
        EXPECT_FALSE(little.isGuessed);
        const Read big = readIn(tests::utf16Bytes(text, tests::ByteOrder::Big), block);
        EXPECT_EQ(big.text, text);
        EXPECT_TRUE(big.isGuessed);
    }
    EXPECT_EQ(readIn("", 16).text, "");
}

TEST(TextWindow, ReadsLatin1WhenTheTextIsNotUtf8)
{
    const std::string text = "wallet,note\na,Müller\nb,Söhne\n";
    for (const std::size_t block : {1U, 5U, 1U << 20}) {
        const Read read = readIn(tests::latin1Bytes(text), block);
        EXPECT_EQ(read.text, text);
        EXPECT_EQ(read.encoding, Encoding::Latin1);
        EXPECT_TRUE(read.isGuessed);
    }
}

TEST(TextWindow, RecognisesLatin1HoweverLateItsFirstLetterComes)
{
    std::string text(300'000, 'x');
    text += "Müller";
    text += std::string(100'000, 'y') + "Söhne";
    for (const std::size_t block : {1000U, 1U << 16, 1U << 20}) {
        const Read read = readIn(tests::latin1Bytes(text), block);
        EXPECT_EQ(read.text, text);
        EXPECT_EQ(read.encoding, Encoding::Latin1);
        EXPECT_EQ(readIn(text, block).encoding, Encoding::Utf8);
    }
}

TEST(TextWindow, TakesAnEncodingThatIsGiven)
{
    EXPECT_EQ(readIn("M\xFCller", 8, Encoding::Utf8).text, "M\xFCller");
    EXPECT_EQ(readIn("Müller", 8, Encoding::Latin1).text, "MÃ¼ller");
    EXPECT_EQ(readIn("\xEF\xBB\xBFx", 8, Encoding::Utf8).text, "x");
    EXPECT_EQ(readIn(std::string("\xFF\xFEx\0", 4), 8, Encoding::Utf16LittleEndian).text, "x");
}

TEST(TextWindow, KeepsWhatIsNotConsumed)
{
    const tests::TemporaryFolder folder;
    auto window =
        TextWindow::open(folder.write("a.csv", std::string(5000, 'a') + "bcdef"), std::nullopt, 2);
    ASSERT_TRUE(window);
    window->consume(4095);
    const std::string left(window->text());
    ASSERT_TRUE(window->extend(2));
    EXPECT_TRUE(window->text().starts_with(left));
    EXPECT_EQ(window->text().size(), left.size() + 2);
    ASSERT_TRUE(window->extend(1 << 20));
    EXPECT_TRUE(window->atEnd());
    EXPECT_EQ(window->text().size(), 910U);
    EXPECT_TRUE(window->text().ends_with("abcdef"));
    EXPECT_EQ(window->fraction(), 1.0);
}

TEST(TextWindow, Utf16MeansTheByteOrderOfTheMark)
{
    const std::string text = "wallet,größe\n";
    const std::string little = "\xFF\xFE" + tests::utf16Bytes(text, tests::ByteOrder::Little);
    const std::string big = "\xFE\xFF" + tests::utf16Bytes(text, tests::ByteOrder::Big);
    for (const Encoding given : {Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        EXPECT_EQ(readIn(little, 8, given).text, text);
        EXPECT_EQ(readIn(big, 8, given).text, text);
        EXPECT_EQ(readIn(big, 8, given).encoding, Encoding::Utf16BigEndian);
        EXPECT_FALSE(readIn(big, 8, given).overruled);
    }
}

TEST(TextWindow, AMarkOverrulesAnEncodingThatCannotBe)
{
    // No table begins with the characters that the mark would be in the encoding given, so that
    // the user is helped more by the text and a message than by a refusal.
    const std::string text = "wallet,größe\n";
    const std::string marked = "\xFF\xFE" + tests::utf16Bytes(text, tests::ByteOrder::Little);
    for (const Encoding given : {Encoding::Utf8, Encoding::Latin1}) {
        const Read read = readIn(marked, 8, given);
        EXPECT_EQ(read.text, text);
        EXPECT_EQ(read.encoding, Encoding::Utf16LittleEndian);
        EXPECT_EQ(read.overruled, given);
    }
    EXPECT_EQ(readIn("\xEF\xBB\xBF" + text, 8, Encoding::Latin1).text, text);
    EXPECT_EQ(readIn("\xEF\xBB\xBF" + text, 8, Encoding::Utf16LittleEndian).text, text);
    EXPECT_FALSE(readIn("\xEF\xBB\xBF" + text, 8, Encoding::Utf8).overruled);
}

}  // namespace
}  // namespace walletloupe::csv
