#include "tests/checks/layering.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::checks {
namespace {

std::vector<std::string> violationsOf(const std::string& path, const std::string& text)
{
    return layeringViolations({{path, text}}, houseRules());
}

bool isAllowed(const std::string& path, const std::string& target)
{
    return violationsOf(path, "#include " + target + "\n").empty();
}

TEST(Layering, TheTreeKeepsTheTable)
{
    const auto files = readSources(tests::sourceFolder(), {"app", "core", "ui"});
    ASSERT_GT(files.size(), 100U);
    for (const std::string& violation : layeringViolations(files, houseRules()))
        ADD_FAILURE() << violation;
}

TEST(Layering, NamesFileLineAndReason)
{
    EXPECT_EQ(violationsOf("core/ml/scaling/a.cpp", "\n#include \"core/table/problem.h\"\n"),
              std::vector<std::string>{"core/ml/scaling/a.cpp:2: core/table/problem.h: "
                                       "core/ml/scaling may not include core/table"});
}

TEST(Layering, NoArrowPointsUp)
{
    EXPECT_FALSE(isAllowed("core/base/a.h", "\"core/table/problem.h\""));
    EXPECT_FALSE(isAllowed("core/jobs/a.cpp", "\"core/table/problem.h\""));
    EXPECT_FALSE(isAllowed("core/chain/a.cpp", "\"core/chain/protocols/protocol_list.h\""));
    EXPECT_TRUE(isAllowed("core/table/a.cpp", "\"core/chain/protocols/protocol_list.h\""));
    EXPECT_FALSE(isAllowed("core/ml/clustering/a.cpp", "\"core/ml/scaling/scaler.h\""));
    EXPECT_FALSE(isAllowed("core/risk/a.cpp", "\"core/ml/scaling/scaler.h\""));
    EXPECT_FALSE(isAllowed("core/workflow/a.cpp", "\"ui/format/number_text.h\""));
    EXPECT_FALSE(isAllowed("ui/wallets/a.cpp", "\"ui/charts/chart_frame.h\""));
    EXPECT_FALSE(isAllowed("ui/forms/a.cpp", "\"core/jobs/job_runner.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"core/jobs/job_runner.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"core/ml/clustering/kmeans.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"app/batch.h\""));
    EXPECT_TRUE(isAllowed("ui/shell/a.cpp", "\"ui/charts/chart_frame.h\""));
    EXPECT_TRUE(isAllowed("core/workflow/a.cpp", "\"core/ml/clustering/kmeans.h\""));
    EXPECT_TRUE(isAllowed("core/analysis/a.cpp", "\"core/ml/clustering/kmeans.h\""));
}

TEST(Layering, LibrariesStayInTheirRooms)
{
    EXPECT_FALSE(isAllowed("core/base/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/base/a.h", "<Eigen/Core>"));
    EXPECT_FALSE(isAllowed("core/table/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/ml/clustering/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/analysis/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/workflow/a.h", "<QColor>"));
    EXPECT_FALSE(isAllowed("core/model/a.h", "<QNetworkReply>"));
    EXPECT_TRUE(isAllowed("core/base/a.h", "<vector>"));
    EXPECT_TRUE(isAllowed("core/model/a.h", "<QJsonObject>"));
    EXPECT_TRUE(isAllowed("ui/charts/a.h", "<QChart>"));
}

TEST(Layering, EveryFileLivesInARoom)
{
    EXPECT_EQ(violationsOf("core/misc.h", "").size(), 1U);
    EXPECT_EQ(violationsOf("ui/helpers/a.h", "").size(), 1U);
    EXPECT_FALSE(isAllowed("core/table/a.cpp", "\"problem.h\"")) << "named from the root";
}

TEST(Layering, FindsCircles)
{
    const std::vector<LayerRule> rules{{"a", {"b"}, {}}, {"b", {"c"}, {}}, {"c", {"a"}, {}}};
    const std::vector<SourceFile> files{{"a/x.h", "#include \"b/x.h\"\n"},
                                        {"b/x.h", "#include \"c/x.h\"\n"}};
    EXPECT_TRUE(layeringViolations(files, rules).empty());
    std::vector<SourceFile> circle = files;
    circle.push_back({"c/x.h", "#include \"a/x.h\"\n"});
    EXPECT_EQ(layeringViolations(circle, rules).size(), 3U);
}

}  // namespace
}  // namespace walletloupe::checks
