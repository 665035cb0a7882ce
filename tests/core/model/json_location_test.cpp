#include "core/model/json_location.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::model {
namespace {

const std::string profile =
    "{\n"
    "  \"name\": \"a \\\"b\\\" {[,\",\n"
    "  \"components\": [\n"
    "    {\"name\": \"x\", \"weight\": 0.5}, {\"näme\": 1, \"features\": [[1, 2], \"y\"]}\n"
    "  ]\n"
    "}\n";

std::string locationOf(const std::string& path)
{
    const auto place = jsonLocation(profile, path);
    return place ? std::to_string(place->line) + ":" + std::to_string(place->column) : "none";
}

TEST(JsonLocation, FindsKeysAndItems)
{
    EXPECT_EQ(locationOf("name"), "2:3");
    EXPECT_EQ(locationOf("components"), "3:3");
    EXPECT_EQ(locationOf("components[0]"), "4:5");
    EXPECT_EQ(locationOf("components[0].weight"), "4:19");
    EXPECT_EQ(locationOf("components[1].features"), "4:47");
    EXPECT_EQ(locationOf("components[1].features[0][1]"), "4:64");
    EXPECT_EQ(locationOf("components[1].features[1]"), "4:68");
}

TEST(JsonLocation, FindsNothingWhereNothingIs)
{
    for (const char* path : {"weight", "components[2]", "components.name", "name[0]",
                             "components[x]", "components[0", "components[0].weight.more"})
        EXPECT_EQ(locationOf(path), "none") << path;
    EXPECT_FALSE(jsonLocation("", "a"));
    EXPECT_FALSE(jsonLocation("{\"a", "b"));
}

}  // namespace
}  // namespace walletloupe::model
