#include "ui/format/cluster_colors.h"

#include <array>

namespace walletloupe::ui {
namespace {

/// After Okabe and Ito's palette for colour-blind readers, deepened for text on white.
constexpr std::array<QRgb, 10> onLight{0xFF0067A8, 0xFFB85000, 0xFF007A5A, 0xFFA8478A, 0xFF8A6D00,
                                       0xFF3D7EA6, 0xFF7B5BB5, 0xFF9C3D3D, 0xFF4F6B1E, 0xFF5C6670};
constexpr std::array<QRgb, 10> onDark{0xFF56B4E9, 0xFFF0953C, 0xFF2FC79A, 0xFFE08FC4, 0xFFE5C842,
                                      0xFF9CCBE8, 0xFFB79CF0, 0xFFF08A8A, 0xFFA9CC6B, 0xFFB6C0CA};

}  // namespace

QColor clusterColor(int cluster, bool dark)
{
    const auto& palette = dark ? onDark : onLight;
    const auto size = static_cast<int>(palette.size());
    const QColor color = QColor::fromRgb(palette[static_cast<std::size_t>(cluster % size)]);
    const int round = cluster / size;
    if (round == 0)
        return color;
    return dark ? color.darker(100 + 18 * (round % 4)) : color.darker(100 + 25 * (round % 4));
}

QString clusterText(int cluster, const std::vector<std::string>& names)
{
    const auto index = static_cast<std::size_t>(cluster);
    if (cluster >= 0 && index < names.size() && !names[index].empty())
        return QString::fromStdString(names[index]);
    return QStringLiteral("Cluster %1").arg(cluster);
}

}  // namespace walletloupe::ui
