#include "core/synthetic/sample_transactions.h"
#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <gtest/gtest.h>

#include <set>

namespace walletloupe::tests {
namespace {

std::size_t colorsIn(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    return colors.size();
}

TEST(WindowRun, DrawsItsPictureAtTheSizeRequested)
{
    const TemporaryFolder folder;
    for (const char* place : {"wallets", "clusters", "predict", "risk", "fetch"}) {
        const QString picture = QString::fromStdString(folder.path(std::string(place) + ".png"));
        const ProgramRun run = runProgram(
            {writeWallets(folder), QStringLiteral("--picture"), picture, QStringLiteral("--size"),
             QStringLiteral("1400x900"), QStringLiteral("--place"), QString::fromLatin1(place)});
        EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
        const QImage image(picture);
        EXPECT_EQ(image.size(), QSize(1400, 900)) << place;
        EXPECT_GT(colorsIn(image), 20U) << place;
    }
}

TEST(WindowRun, TransactionsAreDrawnOnTheRiskPage)
{
    const TemporaryFolder folder;
    const QString rows =
        QString::fromStdString(folder.write("rows.csv", synthetic::sampleTransactions(400, 42)));
    const auto draw = [&](const char* name, const QStringList& arguments) {
        const QString picture = QString::fromStdString(folder.path(name));
        const ProgramRun run =
            runProgram(QStringList{QStringLiteral("--picture"), picture} + arguments);
        EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
        return QImage(picture);
    };
    const QImage scored = draw("scored.png", {rows});
    const QImage empty = draw("empty.png", {QStringLiteral("--place"), QStringLiteral("risk")});
    EXPECT_GT(colorsIn(scored), 2 * colorsIn(empty));
    EXPECT_NE(
        draw("components.png", {rows, QStringLiteral("--view"), QStringLiteral("components")}),
        scored);
}

TEST(WindowRun, LightAndDarkDiffer)
{
    const TemporaryFolder folder;
    const auto draw = [&](const char* name, const QStringList& more) {
        const QString picture = QString::fromStdString(folder.path(name));
        EXPECT_EQ(runProgram(QStringList{QStringLiteral("--sample"), QStringLiteral("--picture"),
                                         picture} +
                             more)
                      .exitCode,
                  0);
        return QImage(picture).pixelColor(640, 10).lightness();
    };
    EXPECT_GT(draw("light.png", {}), 200);
    EXPECT_LT(draw("dark.png", {QStringLiteral("--dark")}), 60);
}

TEST(WindowRun, ReportsWhereItCannotDraw)
{
    const TemporaryFolder folder;
    const ProgramRun run = runProgram(
        {QStringLiteral("--picture"), QString::fromStdString(folder.path("no/such/a.png"))});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("a.png")) << run.errors.toStdString();
}

TEST(WindowRun, AFileThatCannotServeIsNoSuccess)
{
    const TemporaryFolder folder;
    const ProgramRun run =
        runProgram({QString::fromStdString(folder.write("empty.csv", "")),
                    QStringLiteral("--picture"), QString::fromStdString(folder.path("a.png"))});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("empty.csv")) << run.errors.toStdString();
    EXPECT_FALSE(QImage(QString::fromStdString(folder.path("a.png"))).isNull());
}

}  // namespace
}  // namespace walletloupe::tests
