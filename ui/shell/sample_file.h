#pragma once

#include "core/base/result.h"

#include <QString>

namespace walletloupe::ui {

/// The path of the sample wallets, unpacked into the user's cache. Error: WriteFailed.
Result<QString> sampleWallets();

}  // namespace walletloupe::ui
