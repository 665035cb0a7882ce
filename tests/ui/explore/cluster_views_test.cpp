#include "tests/support/sample_findings.h"
#include "ui/explore/cluster_profile_chart.h"
#include "ui/explore/profile_table_model.h"
#include "ui/explore/silhouette_plot.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

QImage paper(const ExportableChart& chart)
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    chart.paint(painter, image.rect());
    return image;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

TEST(SilhouettePlot, NamesTheWalletUnderTheMouse)
{
    SilhouettePlot chart;
    chart.resize(600, 400);
    chart.setFindings(tests::twoClusters());
    QStringList seen;
    for (int y = 0; y < chart.height(); ++y) {
        const QString text = chart.textAt(QPointF(400, y));
        if (!text.isEmpty() && !seen.contains(text))
            seen << text;
    }
    ASSERT_EQ(seen.size(), 5) << seen.join(u'\n').toStdString();
    EXPECT_EQ(seen.front().toStdString(), "0xAlpha: silhouette 0.9000, number 1 of 4 in Cluster 0");
    EXPECT_EQ(seen.back().toStdString(), "0xGamma: silhouette 0.3500, number 1 of 1 in Whales");
    EXPECT_TRUE(chart.textAt(QPointF(0, 0)).isEmpty());
}

TEST(SilhouettePlot, PaintsValuesBelowZeroOnTheOtherSide)
{
    auto findings = tests::twoClusters();
    SilhouettePlot chart;
    auto labelling = std::make_shared<analysis::Labelling>(*findings->labelling);
    labelling->clusterColors = {"#cc0011", "#0022cc"};
    findings->labelling = labelling;
    chart.setFindings(findings);
    const QImage image = paper(chart);
    int left = image.width();
    int right = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(0xCC, 0x00, 0x11)) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    // -0.6 to 0.9 of an axis from -1 to 1.
    EXPECT_NEAR((right - left) / 1.5, (image.width() - right - 24 - 8) / 0.1, 25.0);
    EXPECT_GT(pixelsOf(image, QColor(0x00, 0x22, 0xCC)), 100);
}

TEST(SilhouettePlot, KeysGoFromWalletToWallet)
{
    SilhouettePlot chart;
    chart.resize(600, 400);
    chart.setFindings(tests::twoClusters());
    QSignalSpy moved(&chart, &SilhouettePlot::cursorMoved);
    const auto text = [&] { return moved.last().first().toString().toStdString(); };
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_NE(text().find("number 1 of 4"), std::string::npos);
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_NE(text().find("number 2 of 4"), std::string::npos);
    QTest::keyClick(&chart, Qt::Key_PageDown);
    EXPECT_NE(text().find("in Whales"), std::string::npos);
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_NE(text().find("in Whales"), std::string::npos) << "there is nothing behind it";
    QTest::keyClick(&chart, Qt::Key_Up);
    EXPECT_NE(text().find("number 4 of 4"), std::string::npos);
}

TEST(SilhouettePlot, GivesItsNumbersAndIsEmptyWithoutThem)
{
    SilhouettePlot chart;
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.grab().isNull());
    auto findings = tests::twoClusters();
    chart.setFindings(findings);
    EXPECT_TRUE(chart.csv().starts_with(
        "cluster,name,rank,wallet,silhouette\n0,Cluster 0,1,0xAlpha,0.9\n0,Cluster 0,2,"))
        << chart.csv();
    findings->silhouette.isKnown = false;
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(ClusterProfileChart, EndsItsAxisWhereNumbersTakeOver)
{
    ClusterProfileChart chart;
    chart.setFindings(tests::twoClusters());
    EXPECT_EQ(chart.axisEnd(), 4.0) << "12 is told by its number";
    chart.setCluster(0);
    EXPECT_EQ(chart.axisEnd(), 3.0);
    EXPECT_GT(pixelsOf(paper(chart), Qt::white), 1000);
}

TEST(ClusterProfileChart, GivesTheNumbersItShows)
{
    ClusterProfileChart chart;
    chart.setFindings(tests::twoClusters());
    chart.setCluster(1);
    EXPECT_EQ(chart.csv(),
              "cluster,name,size,share,feature,unit,mean,median,difference\n"
              "1,Whales,1,0.25,tx_count,transactions,100,100,2.5\n"
              "1,Whales,1,0.25,balance,ETH,0.5,0.5,12\n");
}

TEST(ClusterProfileChart, OneClusterHasNothingToShow)
{
    auto findings = tests::twoClusters();
    findings->profiles.clusters.pop_back();
    ClusterProfileChart chart;
    chart.setFindings(findings);
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(ProfileTableModel, ShowsFeaturesAsRows)
{
    ProfileTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setFindings(tests::twoClusters());
    ASSERT_EQ(model.rowCount(), 2);
    ASSERT_EQ(model.columnCount(), 7);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString().toStdString();
    };
    EXPECT_EQ(text(0, 0), "tx_count");
    EXPECT_EQ(text(0, ProfileTableModel::columnOf(0, ProfileTableModel::Mean)), "9.5");
    EXPECT_EQ(text(1, ProfileTableModel::columnOf(1, ProfileTableModel::Difference)), "+12.00");
    EXPECT_EQ(model.headerData(4, Qt::Horizontal).toString().toStdString(),
              "Whales\n1 · 25.0 %\nmean");
    EXPECT_EQ(model.index(0, 3).data(TableSortRole).toDouble(), -2.5);
    EXPECT_EQ(model.index(0, 3).data(TableCopyRole).toString(), QStringLiteral("-2.5"));
    model.setFindings(nullptr);
    EXPECT_EQ(model.columnCount(), 0);
}

}  // namespace
}  // namespace walletloupe::ui
