#include "core/containers/xlsx/xml_stream.h"

#include "core/containers/compression/memory_source.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

XmlStream streamOf(const std::string& text)
{
    const auto bytes = std::make_shared<const std::string>(text);
    return XmlStream(std::make_unique<MemorySource>(bytes, *bytes));
}

TEST(XmlStream, ReadsBeyondOnePieceOfBytes)
{
    const std::string filler(100'000, ' ');
    XmlStream xml = streamOf("<a><b k=\"v&amp;\">x" + filler + "</b></a>");
    std::size_t characters = 0;
    std::string attribute;
    while (xml.next()) {
        characters += xml.isCharacters() ? xml.text().size() : 0;
        if (xml.isStart() && xml.isNamed(QLatin1StringView("b")))
            attribute = xml.attribute(QLatin1StringView("k"));
    }
    EXPECT_FALSE(xml.error());
    EXPECT_EQ(characters, filler.size() + 1);
    EXPECT_EQ(attribute, "v&");
}

TEST(XmlStream, BrokenAndCutDocumentsAreErrors)
{
    for (const char* text : {"", "<a><b></a>", "<a>", "no xml", "<a>&unknown;</a>"}) {
        XmlStream xml = streamOf(text);
        while (xml.next())
            continue;
        EXPECT_TRUE(xml.error()) << text;
    }
}

}  // namespace
}  // namespace walletloupe::containers
