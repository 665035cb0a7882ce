#pragma once

#include <QString>

class QSettings;
class QSpinBox;

namespace walletloupe::ui {

constexpr int minClusters = 2;
constexpr int maxClusters = 50;

/// A field for a whole number on a page that scrolls: it takes neither the wheel in passing nor
/// files that are dropped.
QSpinBox* makeNumberBox(int from, int to, int value, const QString& toolTip);

/// What the settings have under `key`, where that is a number.
void restoreNumber(QSpinBox& box, const QSettings& settings, const QString& key);

}  // namespace walletloupe::ui
