#pragma once

#include <string>

namespace walletloupe::tests {

/// The root of the source tree that these tests were built from.
const std::string& sourceFolder();

/// The known answers and files of tests/data.
const std::string& testData();

/// The public data beside the source tree, which need not be there.
const std::string& sharedData();

}  // namespace walletloupe::tests
