#pragma once

#include <QColor>
#include <QString>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// The colour of a cluster: told apart by colour-blind people as well, and readable as text on
/// a light or a dark ground. The first ten differ clearly, later ones by lightness.
QColor clusterColor(int cluster, bool dark);

/// "Cluster 0", or the name that the user gave it.
QString clusterText(int cluster, const std::vector<std::string>& names);

}  // namespace walletloupe::ui
