#include "core/workflow/segmentation/inspection_report.h"

#include "core/text/sentence.h"
#include "tests/support/sample_inspection.h"
#include "tests/support/text_lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

/// "wallet", "even", "flat", "whales" and "note", as JSON.
class InspectionReport : public testing::Test {
protected:
    QJsonObject column(int index) const
    {
        return m_report[QStringLiteral("columns")].toArray()[index].toObject();
    }

    const QJsonObject m_report =
        QJsonDocument::fromJson(
            QByteArray::fromStdString(inspectionJson(*tests::sampleInspection())))
            .object();
};

TEST_F(InspectionReport, HasEveryColumnOfTheFile)
{
    EXPECT_EQ(m_report[QStringLiteral("rows")].toInt(), 100);
    ASSERT_EQ(m_report[QStringLiteral("columns")].toArray().size(), 5);
    EXPECT_EQ(column(0)[QStringLiteral("name")].toString(), QStringLiteral("wallet"));
    EXPECT_EQ(column(0)[QStringLiteral("distinct")].toInt(), 100);
    EXPECT_FALSE(column(0).contains(QStringLiteral("mean")));
    EXPECT_EQ(column(4).keys(), (QStringList{QStringLiteral("name"), QStringLiteral("type")}));
}

TEST_F(InspectionReport, HasTheNumbersOfAColumn)
{
    const QJsonObject whales = column(3);
    EXPECT_EQ(whales[QStringLiteral("count")].toInt(), 100);
    EXPECT_EQ(whales[QStringLiteral("missing")].toInt(), 0);
    EXPECT_EQ(whales[QStringLiteral("min")].toDouble(), 0.0);
    EXPECT_EQ(whales[QStringLiteral("max")].toDouble(), 1e6);
    EXPECT_EQ(whales[QStringLiteral("mean")].toDouble(), 10007.99);
    const QJsonObject histogram = whales[QStringLiteral("histogram")].toObject();
    EXPECT_EQ(histogram[QStringLiteral("edges")].toArray().size(),
              histogram[QStringLiteral("counts")].toArray().size() + 1);
    EXPECT_EQ(histogram[QStringLiteral("counts")].toArray()[0].toInt(), 99);
    EXPECT_TRUE(whales.contains(QStringLiteral("log_histogram")));
    EXPECT_EQ(whales[QStringLiteral("quantiles")].toObject().keys().size(), 7);
}

TEST_F(InspectionReport, HasTheWarningsInWords)
{
    const QJsonArray warnings = column(2)[QStringLiteral("warnings")].toArray();
    ASSERT_EQ(warnings.size(), 1);
    EXPECT_EQ(warnings[0].toObject()[QStringLiteral("code")].toString(),
              QStringLiteral("constant"));
    EXPECT_TRUE(warnings[0].toObject()[QStringLiteral("text")].toString().contains(
        QStringLiteral("leave it out")));
}

TEST_F(InspectionReport, HasTheAdvice)
{
    const QJsonObject advice = m_report[QStringLiteral("advice")].toObject();
    EXPECT_EQ(advice[QStringLiteral("features")].toArray(),
              (QJsonArray{QStringLiteral("even"), QStringLiteral("whales")}));
    EXPECT_TRUE(column(1)[QStringLiteral("advised")].toBool());
    EXPECT_FALSE(column(2)[QStringLiteral("advised")].toBool());
    EXPECT_FALSE(advice[QStringLiteral("text")].toString().isEmpty());
}

TEST(InspectionText, IsATableWithAlignedColumns)
{
    const auto inspection = tests::sampleInspection();
    const auto lines = tests::linesOf(inspectionText(*inspection));
    ASSERT_GE(lines.size(), 9U);
    const auto end = [&](std::size_t line, const char* word) {
        return lines[line].find(word) + std::string_view(word).size();
    };
    EXPECT_EQ(lines[0].find("column"), lines[1].find("wallet"));
    EXPECT_EQ(end(0, "mean"), end(4, "10008")) << lines[0] << '\n' << lines[4];
    EXPECT_EQ(lines[2].rfind("use", 0), 0U);
    EXPECT_NE(lines[3].rfind("use", 0), 0U);
    for (const std::string& line : lines)
        EXPECT_FALSE(line.ends_with(' ')) << line;
}

TEST(InspectionText, EndsWithWarningsAndAdvice)
{
    const auto inspection = tests::sampleInspection();
    const std::string text = inspectionText(*inspection);
    EXPECT_NE(text.find("\nflat: "), std::string::npos) << text;
    EXPECT_TRUE(text.ends_with(text::paragraph(inspection->advice.text) + "\n")) << text;
}

}  // namespace
}  // namespace walletloupe::workflow
