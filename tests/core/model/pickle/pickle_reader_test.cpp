#include "core/model/pickle/pickle_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace walletloupe::model {
namespace {

using namespace std::string_literals;

/// The opcodes behind the two bytes of protocol 4.
Result<std::unique_ptr<PickleDocument>> parsed(const std::string& opcodes)
{
    return parsePickle("\x80\x04"s + opcodes, "m.pkl");
}

void expectRefused(const std::string& opcodes, ErrorCode code, const std::string& words)
{
    const auto read = parsed(opcodes);
    ASSERT_FALSE(read) << words;
    EXPECT_EQ(read.error().code, code) << read.error().message;
    EXPECT_EQ(read.error().message.rfind("m.pkl: byte ", 0), 0U) << read.error().message;
    EXPECT_NE(read.error().message.find(words), std::string::npos) << read.error().message;
}

std::string shortText(const std::string& text)
{
    return "\x8c"s + static_cast<char>(text.size()) + text;
}

/// BINBYTES8, BINUNICODE8 and BYTEARRAY8 with a length and no bytes.
std::string promised(char opcode, unsigned char highByte)
{
    return std::string(1, opcode) + std::string(7, '\xff') + static_cast<char>(highByte);
}

TEST(PickleReader, ReadsPlainValues)
{
    const auto read = parsed("(NK\x07M\x01\x02J\xfe\xff\xff\xffG\x3f\xf0\0\0\0\0\0\0\x88"s +
                             "\x8a\x02\x00\x80"s + shortText("abc") + "t.");
    ASSERT_TRUE(read) << read.error().message;
    const PickleDocument& document = **read;
    ASSERT_EQ(document.root().items.size(), 8U);
    const auto item = [&](std::size_t i) { return document.at(document.root().items[i]); };
    EXPECT_EQ(item(0).kind, PickleKind::None);
    EXPECT_EQ(item(1).integer, 7);
    EXPECT_EQ(item(2).integer, 513);
    EXPECT_EQ(item(3).integer, -2);
    EXPECT_EQ(item(4).real, 1.0);
    EXPECT_EQ(item(5).kind, PickleKind::Bool);
    EXPECT_EQ(item(6).integer, -32768);
    EXPECT_EQ(item(7).text, "abc");
}

TEST(PickleReader, TheLastOfTwoEqualKeysCounts)
{
    const auto read = parsed("}(" + shortText("a") + "K\x01" + shortText("a") + "K\x02u.");
    ASSERT_TRUE(read) << read.error().message;
    const PickleValue* found = (*read)->find((*read)->root(), "a");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->integer, 2);
    EXPECT_EQ((*read)->find((*read)->root(), "b"), nullptr);
}

TEST(PickleReader, RefusesEveryOtherNameByName)
{
    expectRefused("cos\nsystem\n" + shortText("true") + "\x85R.", ErrorCode::Unsupported,
                  "byte 2: os.system is refused");
    expectRefused(shortText("builtins") + shortText("eval") + "\x93" + shortText("1") + "\x85R.",
                  ErrorCode::Unsupported, "builtins.eval is refused");
    expectRefused("chdbscan\nHDBSCAN\n.", ErrorCode::Unsupported, "hdbscan.HDBSCAN");
    expectRefused("csklearnful\nKMeans\n.", ErrorCode::Unsupported, "sklearnful.KMeans");
    expectRefused("cnumpy\nload\n.", ErrorCode::Unsupported, "numpy.load");
}

TEST(PickleReader, RefusesEveryOtherOpcodeByName)
{
    expectRefused("(ios\nsystem\n.", ErrorCode::Unsupported, "INST");
    expectRefused("Ppersistent\n.", ErrorCode::Unsupported, "byte 2: PERSID");
    expectRefused("\x82\x01.", ErrorCode::Unsupported, "EXT1");
    expectRefused("\x97.", ErrorCode::Unsupported, "NEXT_BUFFER");
    expectRefused("\xfe.", ErrorCode::Unsupported, "opcode 254");
    expectRefused("\x80\x06.", ErrorCode::Unsupported, "protocol 6");
}

TEST(PickleReader, RefusesOpcodesOfLaterProtocolsByName)
{
    expectRefused("\x8f.", ErrorCode::Unsupported, "EMPTY_SET");
    expectRefused("\x8f(K\x01\x90.", ErrorCode::Unsupported, "EMPTY_SET");
    expectRefused("]\x90.", ErrorCode::Unsupported, "ADDITEMS");
}

TEST(PickleReader, RefusesWhatFollowsTheEnd)
{
    EXPECT_TRUE(parsed("N."));
    expectRefused("N.x", ErrorCode::Unsupported, "byte 3: the pickle ends here, but 1 more");
    expectRefused("N.\x80\x04N.", ErrorCode::Unsupported, "4 more bytes");
}

TEST(PickleReader, RefusesOlderProtocolsByName)
{
    const auto refused = [](const std::string& content, const std::string& words) {
        EXPECT_TRUE(looksLikePickle(content)) << words;
        const auto read = parsePickle(content, "m.pkl");
        ASSERT_FALSE(read) << words;
        EXPECT_EQ(read.error().code, ErrorCode::Unsupported) << read.error().message;
        EXPECT_NE(read.error().message.find(words), std::string::npos) << read.error().message;
    };
    refused("cos\nsystem\n(S'touch X'\ntR.", "byte 0: os.system is refused");
    refused("(S'touch X'\nios\nsystem\n.", "byte 1: STRING");
    refused("(dp0\n.", "byte 1: DICT");
    refused("ccopy_reg\n_reconstructor\nq\x00."s, "copy_reg._reconstructor is refused");
    refused("]q\x00(X\x01\0\0\0aX\x01\0\0\0be."s, "protocol 0 or 1");
}

TEST(PickleReader, RefusesABrokenStack)
{
    expectRefused(".", ErrorCode::Unusable, "stack");
    expectRefused("(0.", ErrorCode::Unusable, "stack");
    expectRefused("t.", ErrorCode::Unusable, "MARK");
    expectRefused(
        "K\x01K\x02"
        "a.",
        ErrorCode::Unusable, "cannot hold");
    expectRefused("}(K\x01u.", ErrorCode::Unusable, "cannot hold");
    expectRefused("K\x01)R.", ErrorCode::Unusable, "called");
    expectRefused("]}b.", ErrorCode::Unusable, "state");
    expectRefused("K\x01K\x02\x93.", ErrorCode::Unusable, "STACK_GLOBAL");
}

TEST(PickleReader, RefusesMemosThatWereNeverWritten)
{
    expectRefused("h\x05.", ErrorCode::Unusable, "memo 5");
    expectRefused("j\xff\xff\xff\xff.", ErrorCode::Unusable, "memo 4294967295");
    const auto far = parsed(
        "]r\xff\xff\xff\xff"
        "0j\xff\xff\xff\xff.");
    EXPECT_TRUE(far) << "a far place is no reason for memory";
}

TEST(PickleReader, HugeLengthsCostNothing)
{
    for (const char opcode : {'\x8d', '\x8e', '\x96'}) {
        expectRefused(promised(opcode, 0xff), ErrorCode::Unusable, "ends too early");
        expectRefused(promised(opcode, 0x7f), ErrorCode::Unusable, "ends too early");
    }
    expectRefused("X\xff\xff\xff\xff", ErrorCode::Unusable, "ends too early");
    expectRefused("\x8a\xff", ErrorCode::Unusable, "ends too early");
}

TEST(PickleReader, DeepNestingDoesNotRecurse)
{
    std::string lists;
    for (int i = 0; i < 200'000; ++i)
        lists += ']';
    for (int i = 1; i < 200'000; ++i)
        lists += 'a';
    EXPECT_TRUE(parsed(lists + "."));
    EXPECT_FALSE(parsed(std::string(200'000, '(') + "."));
    expectRefused(std::string(1'000'001, 'N') + ".", ErrorCode::Unsupported, "more values");
}

TEST(PickleReader, ReportsWhatIsNoPickle)
{
    for (const std::string& text :
         {"wallet,a\n"s, "{}"s, "No.,wallet,balance\n1,a,2\n"s, "(dp0\n"s, "X1,Y2\n1,2\n"s}) {
        const auto read = parsePickle(text, "m.pkl");
        ASSERT_FALSE(read);
        EXPECT_NE(read.error().message.find("no pickle"), std::string::npos);
    }
    EXPECT_EQ(parsePickle("", "m.pkl").error().message, "m.pkl: this file is empty.");
}

}  // namespace
}  // namespace walletloupe::model
