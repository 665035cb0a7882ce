#include "core/containers/file_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::containers {
namespace {

using namespace std::string_literals;

TEST(FileKind, ByHowAFileBegins)
{
    const std::vector<std::pair<std::string, FileKind>> kinds{
        {"\x1F\x8B\x08", FileKind::Gzip},
        {"\x28\xB5\x2F\xFD\x04", FileKind::Zstd},
        {"\x5A\x2A\x4D\x18\x04", FileKind::Zstd},
        {"PK\x03\x04", FileKind::Zip},
        {"PAR1x", FileKind::Parquet},
        {"{\"a\":1}", FileKind::Json},
        {"\xEF\xBB\xBF\n [ {", FileKind::Json},
        {"[]", FileKind::Json},
        {"\xFF\xFE[\0{\0\"\0"s, FileKind::Json},
        {"wallet,a\n", FileKind::Text},
        {"[wallet],[a]\n", FileKind::Text},
        {"{wallet},a\n", FileKind::Text},
        {"", FileKind::Text},
    };
    for (const auto& [bytes, kind] : kinds)
        EXPECT_EQ(kindOfBeginning(bytes), kind) << bytes;
}

TEST(FileKind, ForeignFilesAreNamedWithWhatToDo)
{
    const std::vector<std::pair<std::string, std::string>> kinds{
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "Excel workbook of the old kind"},
        {"ARROW1\0\0"s, "Arrow"},
        {"%PDF-1.4", "PDF"},
        {"\x89PNG\r\n\x1A\n", "image (PNG)"},
        {"SQLite format 3\0x"s, "SQLite"},
        {"version https://git-lfs.github.com/spec/v1\noid", "Git LFS pointer"},
        {"\n<!DOCTYPE html>\n<html>", "web page"},
        {"<table><tr>", "web page"},
        {"<?xml version=\"1.0\"?><a></a>", "XML"},
        {"{'status': '1'}", "Python printed"},
        {"[{'a': 1}]", "Python printed"},
        {"\x80\x04\x95"s, "pickle"},
        {std::string(257, 'x') + "ustar", "tar archive"},
        {"12345678DUCK\0"s, "DuckDB"},
        {"Sorry, you have reached the limit of your CSV exports for today.\n",
         "a message: \"Sorry, you have reached"},
        {"Max rate limit reached, please use API Key", "a message"},
    };
    for (const auto& [bytes, words] : kinds) {
        const auto what = foreignKind(bytes, true);
        ASSERT_TRUE(what) << bytes;
        EXPECT_NE(what->find(words), std::string::npos) << *what;
        EXPECT_TRUE(what->starts_with("is ") && what->ends_with(".")) << *what;
    }
}

TEST(FileKind, TablesAreNotForeign)
{
    for (const std::string bytes :
         {"wallet,error rate,limit of use,rate of change\n", "wallet\n0x1\n", "wallet,a\n1,2\n",
          "# limit of rows reached, sorry to say\nwallet,a\n0x1,2\n", "'wallet',a\n", "",
          "<wallet>,a\n0x1,2\n", "<a href=\"x\">0x1</a>,2\n", "PARtner,wallet\n",
          "ORCA,wallet\n1,2\n"}) {
        const auto what = foreignKind(bytes, true);
        EXPECT_FALSE(what) << bytes << ": " << what.value_or("");
    }
    EXPECT_FALSE(foreignKind("Too many requests, try again later", false)) << "more follows";
}

TEST(FileKind, ForeignArchives)
{
    EXPECT_NE(foreignArchive("xl/workbook.bin")->find(".xlsb"), std::string::npos);
    EXPECT_NE(foreignArchive("content.xml")->find("OpenDocument"), std::string::npos);
    EXPECT_TRUE(foreignArchive("word/document.xml"));
    EXPECT_TRUE(foreignArchive("arr_0.npy"));
    EXPECT_FALSE(foreignArchive("wallets.csv"));
    EXPECT_FALSE(foreignArchive("xl/workbook.xml"));
}

}  // namespace
}  // namespace walletloupe::containers
