#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/explore/map_raster.h"
#include "ui/parts/run_in_background.h"

#include <QObject>

#include <memory>

namespace walletloupe::ui {

/// Keeps the picture of a map's points while it serves. Few points are drawn at once, many on a
/// worker, with some room around them so that the view can be moved.
class MapPicture final : public QObject {
    Q_OBJECT

public:
    using Findings = std::shared_ptr<const analysis::ClusterFindings>;

    /// Without `runInBackground` everything is drawn at once.
    explicit MapPicture(RunInBackground runInBackground, QObject* parent = nullptr);

    /// Other points: the picture of the last ones is dropped.
    void setFindings(Findings findings);
    /// Sees to a picture that serves `wanted`: at once, or later, which `drawn` reports.
    void want(const MapFrame& wanted);
    /// The last picture; null before the first one.
    const MapRaster* raster() const { return m_raster.get(); }

Q_SIGNALS:
    void drawn();

private:
    void drawInBackground(const MapFrame& frame);

    RunInBackground m_runInBackground;
    Findings m_findings;
    std::shared_ptr<const MapRaster> m_raster;
    bool m_isDrawing = false;
};

}  // namespace walletloupe::ui
