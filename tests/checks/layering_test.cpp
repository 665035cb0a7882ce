#include "tests/checks/layering.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace walletloupe::checks {
namespace {

const std::vector<LayerRule>& documentedRules()
{
    static const std::vector<LayerRule> rules = [] {
        std::ifstream file(tests::sourceFolder() + "/docs/architecture.md");
        return readLayerRules({std::istreambuf_iterator<char>(file), {}});
    }();
    return rules;
}

std::vector<std::string> violationsOf(const std::string& path, const std::string& text)
{
    return layeringViolations({{path, text}}, documentedRules());
}

bool isAllowed(const std::string& path, const std::string& target)
{
    return violationsOf(path, "#include " + target + "\n").empty();
}

TEST(Layering, TheTreeKeepsTheTable)
{
    const auto files = readSources(tests::sourceFolder(), {"app", "core", "ui"});
    ASSERT_GT(files.size(), 100U);
    for (const std::string& violation : layeringViolations(files, documentedRules()))
        ADD_FAILURE() << violation;
}

TEST(Layering, ReadsTheTable)
{
    const auto rules = readLayerRules(
        "# Title\n| folder | for | includes | libraries |\n|---|---|---|---|\n"
        "| `a/b` | text | `c`, `d/e` | Eigen, Qt |\n| `c` | text | | |\n");
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0].folder, "a/b");
    EXPECT_EQ(rules[0].includes, (std::vector<std::string>{"c", "d/e"}));
    EXPECT_EQ(rules[0].libraries, (std::vector<std::string>{"Eigen", "Qt"}));
    EXPECT_TRUE(rules[1].includes.empty());
}

TEST(Layering, NamesFileLineAndReason)
{
    EXPECT_EQ(violationsOf("core/ml/scaling/a.cpp", "\n#include \"core/wallets/problem.h\"\n"),
              std::vector<std::string>{"core/ml/scaling/a.cpp:2: core/wallets/problem.h: "
                                       "core/ml/scaling may not include core/wallets"});
}

TEST(Layering, NoArrowPointsUp)
{
    EXPECT_FALSE(isAllowed("core/base/a.h", "\"core/wallets/problem.h\""));
    EXPECT_FALSE(isAllowed("core/jobs/a.cpp", "\"core/wallets/problem.h\""));
    EXPECT_FALSE(isAllowed("core/ml/clustering/a.cpp", "\"core/ml/scaling/scaler.h\""));
    EXPECT_FALSE(isAllowed("core/risk/a.cpp", "\"core/ml/scaling/scaler.h\""));
    EXPECT_FALSE(isAllowed("core/workflow/risk/a.cpp", "\"ui/format/number_text.h\""));
    EXPECT_FALSE(isAllowed("ui/wallets/a.cpp", "\"ui/inspect/inspect_page.h\""));
    EXPECT_FALSE(isAllowed("ui/explore/a.cpp", "\"core/jobs/job_runner.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"core/jobs/job_runner.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"core/ml/clustering/kmeans.h\""));
    EXPECT_FALSE(isAllowed("ui/shell/a.cpp", "\"app/batch.h\""));
    EXPECT_TRUE(isAllowed("ui/shell/a.cpp", "\"ui/charts/chart_frame.h\""));
    EXPECT_TRUE(isAllowed("core/workflow/risk/a.cpp", "\"core/ml/clustering/kmeans.h\""));
    EXPECT_TRUE(isAllowed("core/analysis/risk/a.cpp", "\"core/ml/clustering/kmeans.h\""));
}

TEST(Layering, LibrariesStayInTheirFolders)
{
    EXPECT_FALSE(isAllowed("core/base/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/base/a.h", "<Eigen/Core>"));
    EXPECT_FALSE(isAllowed("core/wallets/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/ml/clustering/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/analysis/risk/a.h", "<QString>"));
    EXPECT_FALSE(isAllowed("core/workflow/risk/a.h", "<QColor>"));
    EXPECT_FALSE(isAllowed("core/model/a.h", "<QNetworkReply>"));
    EXPECT_TRUE(isAllowed("core/base/a.h", "<vector>"));
    EXPECT_TRUE(isAllowed("core/model/a.h", "<QJsonObject>"));
    EXPECT_TRUE(isAllowed("ui/charts/a.h", "<QChart>"));
}

TEST(Layering, EveryFileLiesInAListedFolder)
{
    EXPECT_EQ(violationsOf("core/misc.h", "").size(), 1U);
    EXPECT_EQ(violationsOf("ui/helpers/a.h", "").size(), 1U);
    EXPECT_FALSE(isAllowed("core/wallets/a.cpp", "\"problem.h\"")) << "named from the root";
}

TEST(Layering, FindsCycles)
{
    const std::vector<LayerRule> rules{{"a", {"b"}, {}}, {"b", {"c"}, {}}, {"c", {"a"}, {}}};
    const std::vector<SourceFile> files{{"a/x.h", "#include \"b/x.h\"\n"},
                                        {"b/x.h", "#include \"c/x.h\"\n"}};
    EXPECT_TRUE(layeringViolations(files, rules).empty());
    std::vector<SourceFile> cycle = files;
    cycle.push_back({"c/x.h", "#include \"a/x.h\"\n"});
    EXPECT_EQ(layeringViolations(cycle, rules).size(), 3U);
}

}  // namespace
}  // namespace walletloupe::checks
