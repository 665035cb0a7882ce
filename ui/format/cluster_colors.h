#pragma once

#include <QColor>
#include <QString>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// The colour of a cluster: told apart by colour-blind people as well, and readable as text on
/// a light or a dark ground. The first ten differ clearly, later ones by lightness.
QColor clusterColor(int cluster, bool dark);

/// The colour that the user chose in `colors` ("#rrggbb", empty or missing where none), as light or
/// dark as it must be to be read on the ground; else the colour above.
QColor clusterColor(int cluster, const std::vector<std::string>& colors, bool dark);

/// As the user chose it or as it comes, without regard to the ground: to be shown as a choice.
QColor chosenClusterColor(int cluster, const std::vector<std::string>& colors);

/// Ten colours that colour-blind people tell apart, to choose from.
std::vector<QColor> clusterPalette();

/// "Cluster 0", or the name that the user gave it.
QString clusterText(int cluster, const std::vector<std::string>& names);

}  // namespace walletloupe::ui
