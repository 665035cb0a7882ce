#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace walletloupe::tests {

ProgramRun runProgram(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(QStringLiteral(WALLETLOUPE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString writeWallets(const TemporaryFolder& folder)
{
    std::string csv = "wallet,tx_count,balance,deposit_count,active_days\n";
    for (int i = 0; i < 600; ++i) {
        const int group = i % 6 == 0 ? 2 : i % 2;
        csv += "w" + std::to_string(i) + "," + std::to_string(1 + group * 100 + i % 17) + "," +
               std::to_string(group * group + i % 5) + ".5," + std::to_string(i % 13 + group) +
               "," + std::to_string(1 + group * 30 + i % 7) + "\n";
    }
    return QString::fromStdString(folder.write("clear-wallets.csv", csv));
}

QJsonObject readJson(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

}  // namespace walletloupe::tests
