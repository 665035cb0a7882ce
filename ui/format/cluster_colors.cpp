#include "ui/format/cluster_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace walletloupe::ui {
namespace {

/// After Okabe and Ito's palette for colour-blind readers, deepened for text on white.
constexpr std::array<QRgb, 10> onLight{0xFF0067A8, 0xFFB85000, 0xFF007A5A, 0xFFA8478A, 0xFF8A6D00,
                                       0xFF3D7EA6, 0xFF7B5BB5, 0xFF9C3D3D, 0xFF4F6B1E, 0xFF5C6670};
constexpr std::array<QRgb, 10> onDark{0xFF56B4E9, 0xFFF0953C, 0xFF2FC79A, 0xFFE08FC4, 0xFFE5C842,
                                      0xFF9CCBE8, 0xFFB79CF0, 0xFFF08A8A, 0xFFA9CC6B, 0xFFB6C0CA};

/// Text in a cluster's colour is to stand out from its ground by at least this much.
constexpr double minContrast = 4.0;

/// Relative luminance as in WCAG 2.1.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

bool isReadable(const QColor& color, bool dark)
{
    const double ground = dark ? luminance(QColor(0x1E, 0x22, 0x28)) : 1.0;
    const double own = luminance(color);
    return (std::max(ground, own) + 0.05) / (std::min(ground, own) + 0.05) >= minContrast;
}

/// The same hue, moved away from the ground step by step.
QColor readable(QColor color, bool dark)
{
    constexpr int steps = 50;
    const float step = dark ? 0.02F : -0.02F;
    for (int i = 0; i < steps && !isReadable(color, dark); ++i)
        color.setHslF(std::max(color.hslHueF(), 0.0F), color.hslSaturationF(),
                      std::clamp(color.lightnessF() + step, 0.0F, 1.0F));
    return color.toRgb();
}

QColor chosenColor(int cluster, const std::vector<std::string>& colors)
{
    const auto index = static_cast<std::size_t>(cluster);
    if (cluster < 0 || index >= colors.size() || colors[index].empty())
        return {};
    return QColor(QString::fromStdString(colors[index]));
}

}  // namespace

QColor clusterColor(int cluster, const std::vector<std::string>& colors, bool dark)
{
    const QColor chosen = chosenColor(cluster, colors);
    return chosen.isValid() ? readable(chosen, dark) : clusterColor(cluster, dark);
}

QColor chosenClusterColor(int cluster, const std::vector<std::string>& colors)
{
    const QColor chosen = chosenColor(cluster, colors);
    return chosen.isValid() ? chosen : clusterColor(cluster, false);
}

std::vector<QColor> clusterPalette()
{
    std::vector<QColor> palette;
    for (const QRgb color : onLight)
        palette.push_back(QColor::fromRgb(color));
    return palette;
}

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
