#include "core/model/sklearn_parts.h"

#include "core/model/pickle/pickle_reader.h"
#include "tests/core/model/fixtures.h"

#include <string>

namespace walletloupe::model {
namespace {

void expectRefused(const std::string& file, ErrorCode code, const std::string& words)
{
    const auto model = moreModel(file);
    ASSERT_FALSE(model) << file;
    EXPECT_EQ(model.error().code, code) << model.error().message;
    EXPECT_EQ(model.error().message.rfind("m.pkl", 0), 0U) << model.error().message;
    EXPECT_NE(model.error().message.find(words), std::string::npos) << model.error().message;
}

TEST(SklearnParts, APipelineIsComplete)
{
    const auto document = parseSklearn(moreContent("pca_scaled.joblib"), "m.pkl");
    ASSERT_TRUE(document) << document.error().message;
    const auto parts = sklearnParts({document->get(), "m.pkl"});
    ASSERT_TRUE(parts) << parts.error().message;
    EXPECT_TRUE(parts->isComplete());
    EXPECT_EQ(parts->classes(), "MinMaxScaler, PCA, StandardScaler, KMeans");
}

TEST(SklearnParts, ABundleTellsItsColumns)
{
    for (const char* file : {"dictionary.pkl", "tuple.pkl"}) {
        const auto model = modelOfBytes(moreContent(file), {});
        ASSERT_TRUE(model) << file << model.error().message;
        EXPECT_EQ(model->features, (std::vector<std::string>{"tx_count", "balance", "level"}));
        expectAsSklearn(*model, "standard");
        EXPECT_EQ(model->importedFrom, "scikit-learn 1.2.1 (StandardScaler, KMeans)");
    }
}

TEST(SklearnParts, WhatIsNotClearIsRefusedWithItsKeys)
{
    expectRefused("two_models.pkl", ErrorCode::Unsupported, "keys a, b and holds several models");
    expectRefused("two_scalers.pkl", ErrorCode::Unsupported, "keys s, m, k and holds");
}

TEST(SklearnParts, OtherEstimatorsAreRefusedByNameWithTheReason)
{
    expectRefused("refused_BisectingKMeans.joblib", ErrorCode::Unsupported,
                  "BisectingKMeans cannot be represented: it labels a row by going down its tree");
    expectRefused("refused_Normalizer.joblib", ErrorCode::Unsupported,
                  "Normalizer cannot be represented: it divides each row");
    expectRefused("refused_ColumnTransformer.joblib", ErrorCode::Unsupported,
                  "ColumnTransformer cannot be represented: it sends different columns");
    expectRefused("refused_IsolationForest.joblib", ErrorCode::Unsupported, "IsolationForest");
    expectRefused("refused_gmm_pca.joblib", ErrorCode::Unsupported,
                  "a GaussianMixture behind a PCA cannot be represented");
}

TEST(SklearnParts, NamesInReasonsAreNotRead)
{
    EXPECT_EQ(sklearnRole("KMeans"), SklearnRole::Clusters);
    EXPECT_EQ(sklearnRole("Normalizer"), SklearnRole::Other);
    EXPECT_NE(refusalOf("Birch").find("Birch cannot be represented: only KMeans"),
              std::string::npos);
}

/// A pickle that refers to itself: ].append(self), and a Pipeline whose steps are itself.
TEST(SklearnParts, AListInItselfEnds)
{
    const auto document = parsePickle(std::string("\x80\x04]\x94h\x00"
                                                  "a.",
                                                  8),
                                      "m.pkl");
    ASSERT_TRUE(document) << document.error().message;
    const auto parts = sklearnParts({document->get(), "m.pkl"});
    ASSERT_FALSE(parts);
    EXPECT_NE(parts.error().message.find("holds no fitted KMeans"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::model
