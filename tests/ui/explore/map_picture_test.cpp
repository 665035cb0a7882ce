#include "ui/explore/map_picture.h"

#include "tests/support/sample_findings.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

#include <utility>

namespace walletloupe::ui {
namespace {

MapFrame frameOf(const QRectF& view, const QSize& pixels)
{
    MapFrame frame;
    frame.view = view;
    frame.pixels = pixels;
    frame.colors = {0xFFFF0000, 0xFF0000FF};
    frame.dimmed = frame.colors;
    return frame;
}

/// The two groups, their points repeated until a worker draws them.
MapPicture::Findings manyPoints()
{
    auto findings = std::make_shared<analysis::ClusterFindings>(*tests::twoGroupFindings());
    auto map = std::make_shared<analysis::ClusterMap>(*findings->map);
    auto labelling = std::make_shared<analysis::Labelling>(*findings->labelling);
    while (map->points.size() <= 60'000) {
        map->points.insert(map->points.end(), map->points.begin(), map->points.begin() + 60);
        labelling->labels.insert(labelling->labels.end(), labelling->labels.begin(),
                                 labelling->labels.begin() + 60);
    }
    findings->map = map;
    findings->labelling = labelling;
    return findings;
}

TEST(MapPicture, FewPointsAreDrawnAtOnce)
{
    MapPicture picture({});
    picture.setFindings(tests::twoGroupFindings());
    EXPECT_EQ(picture.raster(), nullptr);
    const MapFrame frame = frameOf({-1, -1, 2, 2}, {101, 77});
    picture.want(frame);
    const MapRaster* first = picture.raster();
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->frame, frame);
    picture.want(frame);
    EXPECT_EQ(picture.raster(), first) << "it serves still";
    picture.want(frameOf({0, 0, 2, 2}, {101, 77}));
    EXPECT_EQ(picture.raster()->frame.view.left(), 0.0);
    picture.setFindings(nullptr);
    EXPECT_EQ(picture.raster(), nullptr);
}

TEST(MapPicture, AWorkerDrawsRoomAroundThatServesWhateverTheSize)
{
    for (const QSize& pixels : {QSize(101, 77), QSize(100, 80), QSize(333, 211)}) {
        int runs = 0;
        MapPicture picture(
            [&runs](std::function<void()> work, QObject*, std::function<void()> done) {
                ++runs;
                work();
                done();
            });
        QSignalSpy drawn(&picture, &MapPicture::drawn);
        picture.setFindings(manyPoints());
        const MapFrame frame = frameOf({-1, -1, 2, 2}, pixels);
        picture.want(frame);
        EXPECT_EQ(drawn.count(), 1);
        ASSERT_NE(picture.raster(), nullptr);
        EXPECT_GT(picture.raster()->frame.pixels.width(), pixels.width());
        picture.want(frame);
        EXPECT_EQ(runs, 1) << "drawn once, not again and again";
        picture.want(frameOf({-0.9, -1.1, 2, 2}, pixels));
        EXPECT_EQ(runs, 1) << "a little further";
        picture.want(frameOf({3, -1, 2, 2}, pixels));
        EXPECT_EQ(runs, 2);
    }
}

TEST(MapPicture, WhatIsDrawnOfOtherPointsIsDropped)
{
    std::function<void()> finish;
    MapPicture picture([&finish](std::function<void()> work, QObject*, std::function<void()> done) {
        finish = [work = std::move(work), done = std::move(done)] {
            work();
            done();
        };
    });
    picture.setFindings(manyPoints());
    picture.want(frameOf({-1, -1, 2, 2}, {100, 80}));
    picture.setFindings(tests::twoGroupFindings());
    finish();
    EXPECT_EQ(picture.raster(), nullptr);
}

}  // namespace
}  // namespace walletloupe::ui
