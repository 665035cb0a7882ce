#include "core/model/sklearn_file.h"

#include "tests/core/model/fixtures.h"

namespace walletloupe::model {
namespace {

TEST(SklearnFile, ReadsEveryContainer)
{
    for (const char* file : {"standard.joblib", "standard.zlib", "standard.gzip",
                             "standard_protocol5.pkl", "standard.skops", "generator.joblib",
                             "centres_f8_big.joblib", "centres_f4_little.joblib"}) {
        EXPECT_TRUE(looksLikeSklearn(moreContent(file))) << file;
        const auto model = moreModel(file);
        ASSERT_TRUE(model) << file << ": " << model.error().message;
        const auto columns = expectedColumns();
        Eigen::MatrixXd rows = expectedRows(columns);
        ASSERT_TRUE(ml::applyScaler(model->scaler, rows, model->features));
        const auto labels = model->clustering->labels(rows, {});
        for (std::size_t i = 0; i < labels.size(); ++i)
            EXPECT_EQ(labels[i], static_cast<int>(columns.at("standard")[i])) << file << i;
    }
}

TEST(SklearnFile, AMissingFileIsNamed)
{
    EXPECT_EQ(readSklearn("/nowhere/m.pkl").error().code, ErrorCode::NotFound);
}

TEST(SklearnFile, RefusesOtherCompressionsByName)
{
    for (const char* kind : {"bz2", "xz", "lzma"}) {
        const auto read = parseSklearn(moreContent(std::string("standard.") + kind), "m.pkl");
        ASSERT_FALSE(read) << kind;
        EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
        EXPECT_NE(read.error().message.find(std::string("compressed with ") + kind),
                  std::string::npos)
            << read.error().message;
    }
}

TEST(SklearnFile, RefusesArraysOfObjects)
{
    const auto model = moreModel("centres_object.joblib");
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().message.find("\"cluster_centers_\" is no array of numbers"),
              std::string::npos)
        << model.error().message;
}

TEST(SklearnFile, ACompressedTableIsNone)
{
    // gzip of "wallet,balance\n1,2\n"
    EXPECT_FALSE(looksLikeSklearn("wallet,balance\n1,2\n"));
    const std::string gzip(
        "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\x2b\x4f\xcc\xc9\x49\x2d\x01"
        "\x00\x97\x7e\x5b\x35\x06\x00\x00\x00",
        26);
    EXPECT_FALSE(looksLikeSklearn(gzip));
}

/// Every shortened file and every flipped byte is read or refused, never more.
TEST(SklearnFile, SurvivesDamage)
{
    for (const char* file :
         {"standard.joblib", "standard.zlib", "standard.gzip", "standard.skops", "tuple.pkl"}) {
        const std::string whole = moreContent(file);
        for (std::size_t i = 0; i < whole.size(); i += 3) {
            const auto shorter = modelOfBytes(whole.substr(0, i), {});
            EXPECT_FALSE(shorter) << file << " of " << i << " bytes";
            std::string flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
            const auto model = modelOfBytes(flipped, {});
            if (model) {
                EXPECT_TRUE(model->centers().allFinite()) << file << i;
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::model
