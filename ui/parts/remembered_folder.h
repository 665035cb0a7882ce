#pragma once

#include <QString>

class QSettings;

namespace walletloupe::ui {

/// The folder kept in the settings under `key`; the user's documents, or home, where there is
/// none or it is gone.
QString rememberedFolder(const QSettings& settings, const QString& key);

}  // namespace walletloupe::ui
