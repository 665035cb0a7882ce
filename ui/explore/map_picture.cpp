#include "ui/explore/map_picture.h"

#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

/// Up to here points are drawn within a frame.
constexpr std::size_t pointsDrawnAtOnce = 60'000;
/// What the worker draws on each side beyond the view, so that it can be moved.
constexpr double spareShare = 0.25;

bool serves(const MapRaster& raster, MapFrame wanted)
{
    const QRectF& view = raster.frame.view;
    const double perX = raster.frame.pixels.width() / view.width();
    const double perY = raster.frame.pixels.height() / view.height();
    const bool sameScale =
        std::abs(perX * wanted.view.width() / wanted.pixels.width() - 1.0) < 1e-6 &&
        std::abs(perY * wanted.view.height() / wanted.pixels.height() - 1.0) < 1e-6;
    const double breath = 1e-6 * view.width();
    const bool covers = view.left() <= wanted.view.left() + breath &&
                        view.right() >= wanted.view.right() - breath &&
                        view.top() <= wanted.view.top() + 1e-6 * view.height() &&
                        view.bottom() >= wanted.view.bottom() - 1e-6 * view.height();
    wanted.view = view;
    wanted.pixels = raster.frame.pixels;
    return sameScale && covers && wanted == raster.frame;
}

/// With whole pixels more on each side, so that the scale stays exactly the same.
MapFrame withSpare(MapFrame frame)
{
    const int x = static_cast<int>(std::ceil(frame.pixels.width() * spareShare));
    const int y = static_cast<int>(std::ceil(frame.pixels.height() * spareShare));
    const double width = frame.view.width() / frame.pixels.width() * x;
    const double height = frame.view.height() / frame.pixels.height() * y;
    frame.view.adjust(-width, -height, width, height);
    frame.pixels += QSize(2 * x, 2 * y);
    return frame;
}

}  // namespace

MapPicture::MapPicture(RunInBackground runInBackground, QObject* parent)
    : QObject(parent), m_runInBackground(std::move(runInBackground))
{
}

void MapPicture::setFindings(Findings findings)
{
    m_findings = std::move(findings);
    m_raster.reset();
}

void MapPicture::want(const MapFrame& wanted)
{
    if (wanted.pixels.isEmpty() || (m_raster && serves(*m_raster, wanted)))
        return;
    if (m_runInBackground && m_findings->map->points.size() > pointsDrawnAtOnce)
        drawInBackground(withSpare(wanted));
    else
        m_raster = std::make_shared<const MapRaster>(
            rasterize(*m_findings->map, *m_findings->labelling, wanted));
}

/// One picture at a time: what has changed meanwhile is seen when it is done.
void MapPicture::drawInBackground(const MapFrame& frame)
{
    if (m_isDrawing)
        return;
    m_isDrawing = true;
    auto raster = std::make_shared<MapRaster>();
    m_runInBackground(
        [findings = m_findings, frame, raster] {
            *raster = rasterize(*findings->map, *findings->labelling, frame);
        },
        this,
        [this, findings = m_findings, raster] {
            m_isDrawing = false;
            if (findings == m_findings)
                m_raster = raster;
            Q_EMIT drawn();
        });
}

}  // namespace walletloupe::ui
