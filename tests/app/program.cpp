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

QJsonObject readJson(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

}  // namespace walletloupe::tests
