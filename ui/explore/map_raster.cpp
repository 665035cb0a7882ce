#include "ui/explore/map_raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

/// From the map's units to pixels; y grows upwards there and downwards here.
class PixelGrid final {
public:
    explicit PixelGrid(const MapFrame& frame)
        : m_left(frame.view.left())
        , m_high(frame.view.bottom())
        , m_perX(frame.pixels.width() / frame.view.width())
        , m_perY(frame.pixels.height() / frame.view.height())
    {
    }

    double column(double x) const { return std::floor((x - m_left) * m_perX); }
    double row(double y) const { return std::floor((m_high - y) * m_perY); }

private:
    double m_left;
    double m_high;
    double m_perX;
    double m_perY;
};

/// How much of each pixel around its middle a dot covers, 0..255.
class Dot final {
public:
    explicit Dot(double radius)
        : m_reach(static_cast<int>(std::ceil(radius))), m_side(2 * m_reach + 1)
    {
        for (int y = -m_reach; y <= m_reach; ++y) {
            for (int x = -m_reach; x <= m_reach; ++x)
                m_cover.push_back(
                    qRound(255.0 * std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0)));
        }
    }

    void stamp(QImage& image, int column, int row, QRgb color) const
    {
        for (int y = std::max(row - m_reach, 0); y <= std::min(row + m_reach, image.height() - 1);
             ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            const int* cover = &m_cover[static_cast<std::size_t>((y - row + m_reach) * m_side)];
            for (int x = std::max(column - m_reach, 0);
                 x <= std::min(column + m_reach, image.width() - 1); ++x)
                blend(line[x], color, cover[x - column + m_reach]);
        }
    }

private:
    static void blend(QRgb& pixel, QRgb color, int cover)
    {
        if (cover == 0 || pixel == color)
            return;
        if (cover == 255) {
            pixel = color;
            return;
        }
        const auto mix = [cover](int below, int above) {
            return (below * (255 - cover) + above * cover + 127) / 255;
        };
        pixel = qRgba(mix(qRed(pixel), qRed(color)), mix(qGreen(pixel), qGreen(color)),
                      mix(qBlue(pixel), qBlue(color)), mix(qAlpha(pixel), 255));
    }

    int m_reach;
    int m_side;
    std::vector<int> m_cover;
};

/// Which of two points on one pixel is seen, and which dots lie above: the higher.
class Heights final {
public:
    Heights(const analysis::Labelling& labelling, const MapFrame& frame)
        : m_labels(labelling.labels)
        , m_selected(frame.selected.get())
        , m_clusters(static_cast<std::size_t>(frame.colors.size()))
    {
    }

    std::size_t of(std::size_t point) const
    {
        const auto cluster = static_cast<std::size_t>(m_labels[point].cluster);
        return m_selected && (*m_selected)[point] ? cluster + m_clusters : cluster;
    }
    std::size_t count() const { return 2 * m_clusters; }

private:
    const std::vector<analysis::WalletLabel>& m_labels;
    const std::vector<bool>* m_selected;
    std::size_t m_clusters;
};

void findOwners(MapRaster& raster, const analysis::ClusterMap& map, const Heights& heights)
{
    const PixelGrid grid(raster.frame);
    const int width = raster.frame.pixels.width();
    const int height = raster.frame.pixels.height();
    for (std::size_t i = 0; i < map.points.size(); ++i) {
        const double column = grid.column(map.points[i].x);
        const double row = grid.row(map.points[i].y);
        if (!(column >= 0.0 && column < width && row >= 0.0 && row < height))
            continue;
        std::uint32_t& owner =
            raster.owners[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(column)];
        if (owner == 0 || heights.of(i) > heights.of(owner - 1))
            owner = static_cast<std::uint32_t>(i + 1);
    }
}

void drawOwners(MapRaster& raster, const Heights& heights)
{
    std::vector<std::vector<std::uint32_t>> pixelsAt(heights.count());
    for (std::size_t pixel = 0; pixel < raster.owners.size(); ++pixel) {
        if (raster.owners[pixel] != 0)
            pixelsAt[heights.of(raster.owners[pixel] - 1)].push_back(
                static_cast<std::uint32_t>(pixel));
    }
    const Dot dot(raster.frame.radius);
    const MapFrame& frame = raster.frame;
    const auto width = static_cast<std::uint32_t>(frame.pixels.width());
    for (std::size_t height = 0; height < pixelsAt.size(); ++height) {
        const auto clusters = static_cast<std::size_t>(frame.colors.size());
        const bool stepsBack = frame.selected && height < clusters;
        const QRgb color =
            (stepsBack ? frame.dimmed : frame.colors)[static_cast<qsizetype>(height % clusters)];
        for (const std::uint32_t pixel : pixelsAt[height])
            dot.stamp(raster.image, static_cast<int>(pixel % width),
                      static_cast<int>(pixel / width), color);
    }
}

}  // namespace

std::optional<std::size_t> MapRaster::nearest(const QPointF& place, double reach) const
{
    const PixelGrid grid(frame);
    const double column = grid.column(place.x());
    const double row = grid.row(place.y());
    const double around = std::ceil(reach);
    const auto clamped = [](double value, int size) {
        return static_cast<int>(std::clamp(value, -1.0, static_cast<double>(size)));
    };
    const int width = frame.pixels.width();
    double shortest = reach;
    std::optional<std::size_t> found;
    for (int y = std::max(clamped(row - around, frame.pixels.height()), 0);
         y <= clamped(row + around, frame.pixels.height() - 1); ++y) {
        for (int x = std::max(clamped(column - around, width), 0);
             x <= clamped(column + around, width - 1); ++x) {
            const std::uint32_t owner =
                owners[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(x)];
            const double distance = std::hypot(x - column, y - row);
            if (owner == 0 || distance > shortest || (found && distance == shortest))
                continue;
            shortest = distance;
            found = owner - 1;
        }
    }
    return found;
}

MapRaster rasterize(const analysis::ClusterMap& map, const analysis::Labelling& labelling,
                    const MapFrame& frame)
{
    MapRaster raster{frame, QImage(frame.pixels, QImage::Format_ARGB32_Premultiplied), {}};
    raster.image.fill(Qt::transparent);
    raster.owners.assign(static_cast<std::size_t>(frame.pixels.width()) *
                             static_cast<std::size_t>(frame.pixels.height()),
                         0);
    const Heights heights(labelling, frame);
    findOwners(raster, map, heights);
    drawOwners(raster, heights);
    return raster;
}

std::vector<std::uint32_t> pointsInside(const analysis::ClusterMap& map, const QPolygonF& polygon)
{
    const QRectF box = polygon.boundingRect();
    std::vector<std::uint32_t> inside;
    for (std::size_t i = 0; i < map.points.size(); ++i) {
        const QPointF point(map.points[i].x, map.points[i].y);
        if (point.x() >= box.left() && point.x() <= box.right() && point.y() >= box.top() &&
            point.y() <= box.bottom() && polygon.containsPoint(point, Qt::OddEvenFill))
            inside.push_back(static_cast<std::uint32_t>(i));
    }
    return inside;
}

}  // namespace walletloupe::ui
