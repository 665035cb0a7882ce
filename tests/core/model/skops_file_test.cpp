#include "core/model/skops_file.h"

#include "tests/core/model/fixtures.h"

namespace walletloupe::model {
namespace {

TEST(SkopsFile, ReadsAPipelineAsDataLikeThePickle)
{
    const std::string content = moreContent("standard.skops");
    EXPECT_TRUE(looksLikeSkops(content));
    const auto model = moreModel("standard.skops");
    ASSERT_TRUE(model) << model.error().message;
    expectAsSklearn(*model, "standard");
    const auto projected = moreModel("pca_two.skops");
    ASSERT_TRUE(projected) << projected.error().message;
    expectAsSklearn(*projected, "pca_two");
}

TEST(SkopsFile, AnotherArchiveIsNone)
{
    EXPECT_FALSE(looksLikeSkops("PK\x03\x04 and nothing more"));
    EXPECT_FALSE(looksLikeSkops(moreContent("standard.joblib")));
    const auto read = parseSkops("PK\x03\x04", "m.skops");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unusable);
}

}  // namespace
}  // namespace walletloupe::model
