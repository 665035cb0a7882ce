#pragma once

#include "core/base/result.h"

#include <QString>

namespace walletloupe::ui {

/// The path of the sample wallets, unpacked into the user's cache. Error: WriteFailed.
Result<QString> sampleWallets();

/// Where the sample transactions are, or are to be written: in the user's cache.
QString sampleTransactionsPath();

/// Whether a path is that file: it is no file of the user's.
bool isSampleFile(const QString& path);

}  // namespace walletloupe::ui
