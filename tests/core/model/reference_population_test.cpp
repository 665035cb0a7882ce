#include "core/model/reference_population.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::model {
namespace {

ReferencePopulation sample()
{
    ReferencePopulation population{"compound", "file", {"a", "b", "c"}, Eigen::MatrixXd(2, 3)};
    population.values << 1.0 / 3.0, 1e300, std::numeric_limits<double>::quiet_NaN(), -0.1, 5e-324,
        123456789012345680.0;
    return population;
}

std::string problemOf(const std::string& text)
{
    const auto population = parseReference(text, "p.json");
    return population ? "no problem" : population.error().message;
}

std::string fileWith(const std::string& features, const std::string& rows)
{
    return R"({"format": "walletloupe-reference", "version": 1, "scope": "all",
        "protocol_tags": "registry", "features": )" +
           features + ", \"rows\": " + rows + "}";
}

TEST(ReferencePopulation, ReadsBackExactly)
{
    const ReferencePopulation written = sample();
    const auto read = parseReference(referenceText(written), "p.json");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->scope, "compound");
    EXPECT_EQ(read->protocolTags, "file");
    EXPECT_EQ(read->features, written.features);
    ASSERT_EQ(read->values.rows(), 2);
    for (Eigen::Index i = 0; i < written.values.size(); ++i) {
        if (std::isnan(written.values(i)))
            EXPECT_TRUE(std::isnan(read->values(i)));
        else
            EXPECT_EQ(read->values(i), written.values(i));
    }
}

TEST(ReferencePopulation, NamesTheFileAndThePlace)
{
    EXPECT_EQ(problemOf(fileWith(R"(["a"])", "[[1], [null]]")), "no problem");
    EXPECT_EQ(problemOf(fileWith(R"(["a"])", "[[1], [\"x\"]]")).find("p.json: \"rows[1][0]\" is"),
              0U);
    EXPECT_EQ(problemOf(fileWith(R"(["a", "b"])", "[[1]]"))
                  .find("p.json: \"rows[0]\" must have 2 numbers"),
              0U);
    EXPECT_EQ(
        problemOf(fileWith(R"(["a", "a"])", "[[1, 2]]")).find("p.json: \"features\" names a twice"),
        0U);
    EXPECT_EQ(problemOf(fileWith("[]", "[[]]")).find("p.json: \"features\" is empty"), 0U);
    EXPECT_EQ(problemOf(fileWith(R"(["a"])", "[]")).find("p.json: \"rows\" is empty"), 0U);
    EXPECT_EQ(problemOf(fileWith(R"(["a"])", "3")).find("p.json: \"rows\" is missing or"), 0U);
}

TEST(ReferencePopulation, RefusesWhatIsNone)
{
    EXPECT_NE(problemOf("").find("no reference population"), std::string::npos);
    EXPECT_NE(problemOf("{}").find("no reference population"), std::string::npos);
    const std::string text = referenceText(sample());
    for (std::size_t length = 0; length + 2 < text.size(); ++length)
        EXPECT_FALSE(parseReference(std::string_view(text).substr(0, length), "cut.json"));
}

}  // namespace
}  // namespace walletloupe::model
