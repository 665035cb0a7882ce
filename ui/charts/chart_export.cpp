#include "ui/charts/chart_export.h"

#include "core/csv/writing/csv_writer.h"

#include <QBuffer>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <array>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr std::array<std::pair<ChartFormat, const char*>, 4> suffixes{{
    {ChartFormat::Png, "png"},
    {ChartFormat::Svg, "svg"},
    {ChartFormat::Pdf, "pdf"},
    {ChartFormat::Csv, "csv"},
}};

constexpr int smallestSide = 100;
constexpr int largestSide = 20'000;
constexpr double maxPixels = 40e6;  ///< of a PNG: 160 MB while it is drawn

QRectF areaOf(const QSize& size)
{
    return {QPointF(0, 0), QSizeF(size)};
}

Result<QByteArray> asPng(const ExportableChart& chart, const ChartExportOptions& options)
{
    QImage image((QSizeF(options.size) * options.scale).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failure(ErrorCode::Unusable,
                       "There is not enough memory for a picture of this size. Choose a smaller "
                       "size or scale.");
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(options.scale, options.scale);
    chart.paint(painter, areaOf(options.size));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::Unusable, "The picture could not be written as PNG.");
    return bytes;
}

QByteArray asSvg(const ExportableChart& chart, const ChartExportOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(options.size);
    generator.setViewBox(areaOf(options.size));
    generator.setTitle(chart.title());
    generator.setDescription(QStringLiteral("Walletloupe"));
    QPainter painter(&generator);
    chart.paint(painter, areaOf(options.size));
    painter.end();
    return buffer.data();
}

QByteArray asPdf(const ExportableChart& chart, const ChartExportOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int unitsPerInch = 96;
    writer.setTitle(chart.title());
    writer.setCreator(QStringLiteral("Walletloupe"));
    writer.setResolution(unitsPerInch);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(QSizeF(options.size) / unitsPerInch, QPageSize::Inch, QString(),
                                 QPageSize::ExactMatch));
    QPainter painter(&writer);
    chart.paint(painter, areaOf(options.size));
    painter.end();
    return buffer.data();
}

Result<QByteArray> rendered(const ExportableChart& chart, const ChartExportOptions& options)
{
    switch (options.format) {
        case ChartFormat::Png:
            return asPng(chart, options);
        case ChartFormat::Svg:
            return asSvg(chart, options);
        case ChartFormat::Pdf:
            return asPdf(chart, options);
        case ChartFormat::Csv:
            break;
    }
    return QByteArray::fromStdString(chart.csv());
}

}  // namespace

QString formatSuffix(ChartFormat format)
{
    return QString::fromLatin1(suffixes[static_cast<std::size_t>(format)].second);
}

std::optional<ChartFormat> formatFromSuffix(const QString& suffix)
{
    for (const auto& [format, name] : suffixes) {
        if (suffix.compare(QString::fromLatin1(name), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

Result<void> checkChartSize(const ChartExportOptions& options)
{
    if (options.format == ChartFormat::Csv)
        return {};
    const bool isPng = options.format == ChartFormat::Png;
    const QSizeF pixels = QSizeF(options.size) * (isPng ? options.scale : 1.0);
    if (options.size.width() < smallestSide || options.size.height() < smallestSide ||
        !(options.scale > 0.0) || pixels.width() > largestSide || pixels.height() > largestSide)
        return failure(ErrorCode::Usage, "A chart can be 100 to 20,000 pixels wide and high.");
    if (isPng && pixels.width() * pixels.height() > maxPixels)
        return failure(ErrorCode::Usage,
                       "A PNG picture can have 40 million pixels, width x height x scale x "
                       "scale. Choose a smaller size or scale, or SVG or PDF.");
    return {};
}

Result<void> exportChart(const ExportableChart& chart, const QString& path,
                         const ChartExportOptions& options)
{
    if (chart.isEmpty())
        return failure(ErrorCode::Unusable,
                       "The chart \"" + chart.title().toStdString() + "\" has no data yet.");
    if (const auto size = checkChartSize(options); !size)
        return errorOf(size);
    const Result<QByteArray> bytes = rendered(chart, options);
    if (!bytes)
        return errorOf(bytes);
    return csv::writeAtomically(path.toStdString(),
                                {bytes->constData(), static_cast<std::size_t>(bytes->size())});
}

}  // namespace walletloupe::ui
