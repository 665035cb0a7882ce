#include "core/ml/mixture/selection_criteria.h"

#include "tests/core/ml/support/mixtures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ml {
namespace {

TEST(SelectionCriteria, PenaliseTheFreeParameters)
{
    // 1 weight, 4 means, 2 times 3 covariances.
    const auto criteria = selectionCriteria(tests::smallMixture(CovarianceType::Full), -100.0, 50);
    EXPECT_DOUBLE_EQ(criteria.bic, 200.0 + 11.0 * std::log(50.0));
    EXPECT_DOUBLE_EQ(criteria.aic, 222.0);
}

}  // namespace
}  // namespace walletloupe::ml
