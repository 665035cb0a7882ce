#include "core/base/version.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

namespace walletloupe {
namespace {

TEST(Version, IsTheOneOfTheProject)
{
    std::ifstream file(tests::sourceFolder() + "/CMakeLists.txt");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(text.find("project(Walletloupe VERSION " + std::string(programVersion()) + " "),
              std::string::npos)
        << programVersion();
    EXPECT_EQ(std::count(programVersion().begin(), programVersion().end(), '.'), 2);
}

}  // namespace
}  // namespace walletloupe
