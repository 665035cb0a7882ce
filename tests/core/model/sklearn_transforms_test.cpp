#include "core/model/sklearn_transforms.h"

#include "core/model/model_file.h"
#include "tests/core/model/fixtures.h"

namespace walletloupe::model {
namespace {

class Pipelines : public testing::TestWithParam<const char*> {};

TEST_P(Pipelines, LabelAndMeasureAsScikitLearn)
{
    const std::string name = GetParam();
    const auto model = moreModel(name + ".joblib");
    ASSERT_TRUE(model) << model.error().message;
    expectAsSklearn(*model, name);
}

TEST_P(Pipelines, ReadBackFromTheirModelFile)
{
    const std::string name = GetParam();
    const auto model = moreModel(name + ".joblib");
    ASSERT_TRUE(model) << model.error().message;
    const std::string text = modelText(*model);
    const auto again = parseModel(text, "m.wlm.json");
    ASSERT_TRUE(again) << again.error().message;
    expectAsSklearn(*again, name);
    EXPECT_EQ(modelText(*again), text);
}

INSTANTIATE_TEST_SUITE_P(More, Pipelines,
                         testing::Values("standard", "robust", "robust_uncentred", "maxabs",
                                         "unscaled_std", "range", "twice", "nested", "minibatch",
                                         "pca_full", "pca_two", "pca_whiten", "pca_scaled", "state",
                                         "init", "gmm_full", "gmm_tied", "gmm_diag",
                                         "gmm_spherical"),
                         [](const auto& pipeline) { return std::string(pipeline.param); });

TEST(SklearnTransforms, OnlyARotationIsFoldedIntoTheCentres)
{
    EXPECT_TRUE(moreModel("pca_full.joblib")->clustering->isNearestCenter());
    EXPECT_FALSE(moreModel("pca_two.joblib")->clustering->isNearestCenter());
    EXPECT_FALSE(moreModel("pca_whiten.joblib")->clustering->isNearestCenter());
}

TEST(SklearnTransforms, WhatDoesNotBelongTogetherIsRefused)
{
    const auto other = moreModel("refused_other_columns.joblib");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Unsupported);
    EXPECT_NE(other.error().message.find("do not belong together"), std::string::npos)
        << other.error().message;
    const auto clip = moreModel("refused_clip.joblib");
    ASSERT_FALSE(clip);
    EXPECT_NE(clip.error().message.find("clip=True"), std::string::npos) << clip.error().message;
}

TEST(SklearnTransforms, ARangeIsKnownOfAMinMaxScalerThatComesFirst)
{
    EXPECT_TRUE(moreModel("twice.joblib")->ranges.front().isKnown);
    EXPECT_FALSE(moreModel("standard.joblib")->ranges.front().isKnown);
}

}  // namespace
}  // namespace walletloupe::model
