#include "tests/checks/sentence_count.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace walletloupe::checks {
namespace {

using Texts = std::vector<std::string>;

TEST(SentenceCount, OfCoreOutsideTextIsAllowedFileByFile)
{
    std::vector<SourceFile> files = readSources(tests::sourceFolder(), {"core"});
    std::erase_if(files,
                  [](const SourceFile& file) { return file.path.starts_with("core/text/"); });
    ASSERT_GT(files.size(), 100U);
    std::ifstream list(tests::sourceFolder() + "/tests/checks/sentences_in_core.txt");
    const std::string text{std::istreambuf_iterator<char>(list), {}};
    for (const std::string& violation : sentenceViolations(files, readAllowances(text)))
        ADD_FAILURE() << violation;
}

TEST(SentenceCount, ReadsLiteralsAndJoinsNeighbours)
{
    EXPECT_EQ(literalsOf("f(\"one \"\n  \"two\", \"three\"); // \"four\"\n/* \"five\" */"),
              (Texts{"one two", "three"}));
    EXPECT_EQ(literalsOf("#include \"a.h\"\nchar c = '\"'; int n = 10'000; auto s = \"x \\\" y\";"),
              (Texts{"x \\\" y"}));
    EXPECT_EQ(literalsOf("R\"(raw \"text\")\""), (Texts{"raw \"text\""}));
}

TEST(SentenceCount, TakesThreeWordsForASentence)
{
    EXPECT_TRUE(isSentence("there is no such file"));
    EXPECT_TRUE(isSentence(" is a folder"));
    EXPECT_FALSE(isSentence("two words"));
    EXPECT_FALSE(isSentence("%1 / %2 + 3"));
    EXPECT_FALSE(isSentence("tx_count"));
}

TEST(SentenceCount, HasToBeExactlyWhatIsAllowed)
{
    const std::vector<SourceFile> files{{"core/a.cpp", "f(\"this is wrong\");"}};
    EXPECT_EQ(sentenceViolations(files, {}).size(), 1U);
    EXPECT_TRUE(sentenceViolations(files, readAllowances("core/a.cpp 1 SQL\n")).empty());
    EXPECT_EQ(sentenceViolations(files, readAllowances("core/a.cpp 1\n")),
              Texts{"core/a.cpp: 1 sentences, 1 allowed: give the reason"});
    EXPECT_EQ(sentenceViolations(files, readAllowances("core/a.cpp 2 SQL\n")),
              Texts{"core/a.cpp: 1 sentences, 2 allowed: lower the allowance"});
}

TEST(SentenceCount, ReadsPathCountAndReason)
{
    const auto allowances = readAllowances("\ncore/a.cpp 13 the exported SQL\n");
    ASSERT_EQ(allowances.size(), 1U);
    EXPECT_EQ(allowances.at("core/a.cpp").most, 13U);
    EXPECT_EQ(allowances.at("core/a.cpp").reason, "the exported SQL");
}

}  // namespace
}  // namespace walletloupe::checks
