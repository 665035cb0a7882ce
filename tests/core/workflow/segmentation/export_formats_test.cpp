#include "core/workflow/segmentation/export_formats.h"

#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <string>

namespace walletloupe::workflow {
namespace {

TEST(ExportFormats, HaveAnEndingEach)
{
    std::set<std::string> endings{"json"};
    for (const ExportFormat& format : exportFormats()) {
        const std::string ending = format.ending;
        EXPECT_TRUE(endings.insert(ending).second) << ending;
        for (const char c : ending)
            EXPECT_TRUE(std::islower(static_cast<unsigned char>(c))) << ending;
        EXPECT_EQ(exportFormatFor("folder/model." + ending), &format);
    }
}

TEST(ExportFormats, AreFoundByTheLastEndingInCapitalsOrNot)
{
    ASSERT_NE(exportFormatFor("model.ONNX"), nullptr);
    EXPECT_STREQ(exportFormatFor("model.ONNX")->name, "ONNX");
    for (const char* path : {"", "model", "onnx", "model.onnx.json", "model.onn", "a.py/model"})
        EXPECT_EQ(exportFormatFor(path), nullptr) << path;
}

TEST(ExportFormats, AreNamedInASentence)
{
    const std::string last = exportFormats().back().name;
    EXPECT_TRUE(exportFormatNames().starts_with("ONNX, SQL"));
    EXPECT_TRUE(exportFormatNames().ends_with(" or " + last));
    const std::string ending = exportFormats().back().ending;
    EXPECT_TRUE(exportFormatEndings().starts_with(".onnx, .sql"));
    EXPECT_TRUE(exportFormatEndings().ends_with(" or ." + ending));
}

}  // namespace
}  // namespace walletloupe::workflow
