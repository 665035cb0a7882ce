#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

QString sha256Of(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromLatin1(
        QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
}

TEST(Manifest, NamesEveryFileWithItsDigest)
{
    const TemporaryFolder folder;
    const QString out = QString::fromStdString(folder.path("labels.csv"));
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), writeWallets(folder),
                    QStringLiteral("--out"), out, QStringLiteral("--model"),
                    QString::fromStdString(folder.path("m.wlm.json")), QStringLiteral("--seed"),
                    QStringLiteral("7"), QStringLiteral("--manifest")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject manifest = readJson(folder.path("labels.csv.manifest.json"));
    const QJsonArray inputs = manifest[QStringLiteral("inputs")].toArray();
    const QJsonArray outputs = manifest[QStringLiteral("outputs")].toArray();
    EXPECT_EQ(inputs.size(), 1);
    EXPECT_EQ(outputs.size(), 2);
    for (const QJsonArray& files : {inputs, outputs}) {
        for (const QJsonValue& file : files)
            EXPECT_EQ(file[QStringLiteral("sha256")].toString(),
                      sha256Of(file[QStringLiteral("path")].toString()));
    }
    EXPECT_EQ(manifest[QStringLiteral("options")][QStringLiteral("seed")].toInt(), 7);
    EXPECT_FALSE(manifest[QStringLiteral("program_version")].toString().isEmpty());
    EXPECT_TRUE(manifest[QStringLiteral("arguments")].toArray().contains(
        QJsonValue(QStringLiteral("--manifest"))));
}

}  // namespace
}  // namespace walletloupe::tests
