#include "core/containers/json/json_reader.h"

#include "core/containers/compression/memory_source.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

JsonReader readerOf(const std::string& text, std::size_t blockBytes = 4096)
{
    const auto bytes = std::make_shared<const std::string>(text);
    return {*csv::TextWindow::open(std::make_unique<MemorySource>(bytes, *bytes), {}, blockBytes),
            "f.json"};
}

/// All tokens as one line: { } [ ] key: "text" number true false null, and an error's words.
std::string tokensOf(JsonReader reader)
{
    std::string line;
    for (;;) {
        const JsonToken token = reader.next();
        const std::string text(reader.text());
        switch (token) {
            case JsonToken::BeginObject:
                line += "{ ";
                break;
            case JsonToken::EndObject:
                line += "} ";
                break;
            case JsonToken::BeginArray:
                line += "[ ";
                break;
            case JsonToken::EndArray:
                line += "] ";
                break;
            case JsonToken::Key:
                line += text + ": ";
                break;
            case JsonToken::String:
                line += "\"" + text + "\" ";
                break;
            case JsonToken::Number:
                line += text + " ";
                break;
            case JsonToken::True:
                line += "true ";
                break;
            case JsonToken::False:
                line += "false ";
                break;
            case JsonToken::Null:
                line += "null ";
                break;
            case JsonToken::End:
                return line + "end";
            case JsonToken::Error:
                return line + reader.error().message;
        }
    }
}

std::string tokens(const std::string& text)
{
    return tokensOf(readerOf(text));
}

TEST(JsonReader, ReadsEachKindOfValue)
{
    EXPECT_EQ(tokens("{\"a\":1,\"b\" : [ -1.5e+3,true,false,null,\"x\",{},[]] }"),
              "{ a: 1 b: [ -1.5e+3 true false null \"x\" { } [ ] ] } end");
    EXPECT_EQ(tokens("12345678901234567890123456789012345678"),
              "12345678901234567890123456789012345678 end");
    EXPECT_EQ(tokens("[NaN, -Infinity]"), "[ NaN -Infinity ] end");
    EXPECT_EQ(tokens(""), "end");
    EXPECT_EQ(tokens("\xEF\xBB\xBF[1]"), "[ 1 ] end");
    EXPECT_EQ(tokens("{\"a\":1}\n{\"a\":2}"), "{ a: 1 } { a: 2 } end");
}

TEST(JsonReader, DecodesEscapes)
{
    EXPECT_EQ(tokens(R"("a\"b\\c\/\n\t\u0041\u00e9\u20AC\ud83d\ude00")"),
              "\"a\"b\\c/\n\tA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\" end");
    EXPECT_EQ(tokens(R"("\ud83d")"), "\"\xFF\" end") << "half a character is no text";
    EXPECT_NE(tokens(R"("\x41")").find("backslash"), std::string::npos);
    EXPECT_NE(tokens(R"("\u12G4")").find("backslash"), std::string::npos);
}

TEST(JsonReader, TokensDoNotDependOnBlocks)
{
    std::string text = "[\"" + std::string(9000, 'x') + "\\u00e9\\\\\", 123456789, {\"key\": tru";
    text += "e}, \"" + std::string(5000, 'y') + "\"]";
    const std::string whole = tokensOf(readerOf(text, 1 << 20));
    EXPECT_TRUE(whole.ends_with("end"));
    for (const std::size_t block : {4096U, 4097U, 5000U})
        EXPECT_EQ(tokensOf(readerOf(text, block)), whole);
}

TEST(JsonReader, EachCutIsNamed)
{
    const std::string text = R"({"a": [1, "x\u0041y", {"b": null}], "c": true})";
    for (std::size_t size = 1; size < text.size(); ++size)
        EXPECT_FALSE(tokens(text.substr(0, size)).ends_with("end")) << size;
}

TEST(JsonReader, WhatIsNoJsonIsNamedWithItsLine)
{
    for (const char* text : {"{a:1}", "{'a':1}", "[1 2]", "[1,,2]", "{\"a\" 1}", "{\"a\":1,}", "]",
                             "[1}", "[1]]", "tru", "[01x]", "[1e]", "[+]", "{\"a\":}", ","})
        EXPECT_NE(tokens(text).find("f.json: line 1: "), std::string::npos) << text;
    EXPECT_NE(tokens("[\n1,\n x]").find("line 3: 'x]' is no JSON"), std::string::npos);
    EXPECT_NE(tokens(std::string(200, '[')).find("more than 100"), std::string::npos);
}

TEST(JsonReader, SkipsValues)
{
    JsonReader reader = readerOf(R"({"a": [1, {"b": [2]}], "c": 3})");
    EXPECT_EQ(reader.next(), JsonToken::BeginObject);
    EXPECT_EQ(reader.next(), JsonToken::Key);
    EXPECT_TRUE(reader.skip(reader.next()));
    EXPECT_EQ(reader.next(), JsonToken::Key);
    EXPECT_EQ(reader.text(), "c");
    EXPECT_TRUE(reader.skip(reader.next()));
    EXPECT_EQ(reader.next(), JsonToken::EndObject);
    EXPECT_EQ(reader.next(), JsonToken::End);
}

}  // namespace
}  // namespace walletloupe::containers
