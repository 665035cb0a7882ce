#include "tests/support/test_folders.h"

namespace walletloupe::tests {

const std::string& sourceFolder()
{
    static const std::string folder = WALLETLOUPE_SOURCE_DIR;
    return folder;
}

const std::string& testData()
{
    static const std::string folder = sourceFolder() + "/tests/data";
    return folder;
}

const std::string& sharedData()
{
    static const std::string folder = sourceFolder() + "/../shared/data";
    return folder;
}

}  // namespace walletloupe::tests
