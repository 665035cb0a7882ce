#include "core/text/sentence_table.h"

#include "core/text/sentence.h"
#include "tests/checks/source_tree.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace walletloupe::text {
namespace {

/// The codes of all kinds of messages, as core/messages declares them.
std::vector<std::string> declaredCodes()
{
    static const std::regex kind(R"(inline constexpr MessageKind<[^{]*\{\s*"([^"]+)\")");
    std::vector<std::string> codes;
    for (const checks::SourceFile& file :
         checks::readSources(tests::sourceFolder(), {"core/messages"})) {
        for (std::sregex_iterator found(file.text.begin(), file.text.end(), kind), end;
             found != end; ++found)
            codes.push_back((*found)[1]);
    }
    return codes;
}

TEST(SentenceTable, HasASentenceForEachKind)
{
    const std::vector<std::string> codes = declaredCodes();
    ASSERT_GT(codes.size(), 40U);
    for (const std::string& code : codes)
        EXPECT_TRUE(hasSentence(code)) << code;
    EXPECT_FALSE(hasSentence("no-such-code"));
}

TEST(SentenceTable, NoTwoKindsShareACode)
{
    std::set<std::string> seen;
    for (const std::string& code : declaredCodes())
        EXPECT_TRUE(seen.insert(code).second) << code;
}

TEST(SentenceTable, RecognisesWhichFormatsShowAType)
{
    EXPECT_TRUE(isShownBy<std::int64_t>("row|rows"));
    EXPECT_TRUE(isShownBy<std::int64_t>(","));
    EXPECT_FALSE(isShownBy<std::int64_t>(".2"));
    EXPECT_TRUE(isShownBy<double>(".2"));
    EXPECT_TRUE(isShownBy<double>("+.1"));
    EXPECT_FALSE(isShownBy<double>("row|rows"));
    EXPECT_TRUE(isShownBy<std::string>(""));
    EXPECT_FALSE(isShownBy<std::string>(","));
    EXPECT_TRUE(isShownBy<std::vector<std::string>>("and"));
    EXPECT_FALSE(isShownBy<Location>("and"));
    EXPECT_TRUE(isShownBy<std::vector<Message>>("+; "));
    EXPECT_FALSE(isShownBy<std::vector<Message>>("")) << "what stands between parts is said";
}

}  // namespace
}  // namespace walletloupe::text
