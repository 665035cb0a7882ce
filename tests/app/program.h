#pragma once

#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace walletloupe::tests {

/// What a run of the program gave.
struct ProgramRun {
    int exitCode = -1;  ///< -1: it crashed, or did not start
    QByteArray output;
    QByteArray errors;
};

/// Runs the program as its user would, with these arguments and this standard input.
ProgramRun runProgram(const QStringList& arguments, const QByteArray& input = {});

/// Writes 600 wallets in three clear groups, without any problem, and gives the path.
QString writeWallets(const TemporaryFolder& folder);

/// The JSON object in a file; empty where it is none.
QJsonObject readJson(const std::string& path);

}  // namespace walletloupe::tests
