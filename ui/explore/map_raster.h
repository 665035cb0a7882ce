#pragma once

#include "core/analysis/segmentation/cluster_map.h"
#include "core/analysis/segmentation/labelling.h"

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSize>
#include <QVector>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// Whether each labelled wallet is selected; null: there is no selection.
using MapSelection = std::shared_ptr<const std::vector<bool>>;

/// What is drawn, and on how many pixels. The rectangle is in the map's units; its top is the
/// smallest y.
struct MapFrame {
    QRectF view;
    QSize pixels;
    double radius = 2.5;   ///< of a point, in pixels
    QVector<QRgb> colors;  ///< one a cluster
    QVector<QRgb> dimmed;  ///< the same beside a selection
    MapSelection selected;

    bool operator==(const MapFrame&) const = default;
};

/// The points of a map as a picture, and whose each pixel is.
struct MapRaster {
    MapFrame frame;
    QImage image;
    std::vector<std::uint32_t> owners;  ///< 1 + the point that stands on a pixel; 0: nobody

    /// The point nearest to a place of the map, at most `reach` pixels away. Looks at pixels
    /// only: the count of points does not matter.
    std::optional<std::size_t> nearest(const QPointF& place, double reach) const;
};

/// Draws every point; smaller clusters, which have higher numbers, lie above larger ones, and
/// selected points above all others. Points of one cluster on one pixel are drawn once, which
/// looks the same. Any thread may call it.
MapRaster rasterize(const analysis::ClusterMap& map, const analysis::Labelling& labelling,
                    const MapFrame& frame);

/// The points inside a polygon in the map's units, ascending. Any thread may call it.
std::vector<std::uint32_t> pointsInside(const analysis::ClusterMap& map, const QPolygonF& polygon);

}  // namespace walletloupe::ui
