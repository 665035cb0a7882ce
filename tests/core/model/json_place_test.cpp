#include "core/model/json_place.h"

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

std::string placeOf(const std::string& path)
{
    const auto place = jsonPlace(profile, path);
    return place ? std::to_string(place->line) + ":" + std::to_string(place->column) : "none";
}

TEST(JsonPlace, FindsKeysAndItems)
{
    EXPECT_EQ(placeOf("name"), "2:3");
    EXPECT_EQ(placeOf("components"), "3:3");
    EXPECT_EQ(placeOf("components[0]"), "4:5");
    EXPECT_EQ(placeOf("components[0].weight"), "4:19");
    EXPECT_EQ(placeOf("components[1].features"), "4:47");
    EXPECT_EQ(placeOf("components[1].features[0][1]"), "4:64");
    EXPECT_EQ(placeOf("components[1].features[1]"), "4:68");
}

TEST(JsonPlace, FindsNothingWhereNothingIs)
{
    for (const char* path : {"weight", "components[2]", "components.name", "name[0]",
                             "components[x]", "components[0", "components[0].weight.more"})
        EXPECT_EQ(placeOf(path), "none") << path;
    EXPECT_FALSE(jsonPlace("", "a"));
    EXPECT_FALSE(jsonPlace("{\"a", "b"));
}

}  // namespace
}  // namespace walletloupe::model
