#include "ui/charts/chart_frame.h"

#include "ui/charts/chart_export_dialog.h"
#include "ui/charts/painted_chart.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/remembered_folder.h"
#include "ui/parts/themed_icon.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

const QString folderKey = QStringLiteral("charts/folder");
const QString formatKey = QStringLiteral("charts/format");
const QString sizeKey = QStringLiteral("charts/size");
const QString scaleKey = QStringLiteral("charts/scale");

ChartExportOptions rememberedOptions(const QSettings& settings)
{
    ChartExportOptions options;
    options.format =
        formatFromSuffix(settings.value(formatKey).toString()).value_or(ChartFormat::Png);
    options.size = settings.value(sizeKey, options.size).toSize();
    options.scale = settings.value(scaleKey, 2.0).toDouble();
    return options;
}

}  // namespace

ChartFrame::ChartFrame(QWidget* widget, ExportableChart& chart, QSettings& settings, Style style,
                       QWidget* parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_settings(settings)
    , m_isWide(style == Style::Wide)
    , m_caption(new ElidedLabel(Qt::ElideRight))
    , m_export(new QToolButton)
{
    setProperty("role", QStringLiteral("card"));
    m_caption->setProperty("role", QStringLiteral("small"));
    m_export->setText(tr("Export…"));
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setToolButtonStyle(m_isWide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_export->setFocusPolicy(Qt::TabFocus);
    m_export->setAccessibleName(tr("Export %1").arg(chart.title()));
    m_export->setToolTip(tr("Save this chart as PNG, SVG or PDF, or its data as CSV"));
    connect(m_export, &QToolButton::clicked, this, &ChartFrame::openDialog);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_isWide ? QMargins(14, 10, 14, 12) : QMargins(10, 4, 8, 6));
    layout->setSpacing(m_isWide ? 6 : 2);
    layout->addLayout(makeHeader());
    layout->addWidget(widget, 1);
    setCaption({});
    updateState();
}

ChartFrame::ChartFrame(QWidget* widget, PaintedChart& chart, QSettings& settings, Style style,
                       QWidget* parent)
    : ChartFrame(widget, static_cast<ExportableChart&>(chart), settings, style, parent)
{
    connect(&chart, &PaintedChart::changed, this, &ChartFrame::updateState);
}

QBoxLayout* ChartFrame::makeHeader()
{
    auto* title = makeHeading(m_chart.title());
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(title);
    if (m_isWide)
        line->addWidget(m_caption, 1);
    else
        line->addStretch(1);
    line->addWidget(m_export);
    if (m_isWide)
        return line;
    auto* header = new QVBoxLayout;
    header->setSpacing(0);
    header->addLayout(line);
    header->addWidget(m_caption);
    return header;
}

void ChartFrame::setCaption(const QString& text)
{
    m_caption->showText(text);
    m_caption->setVisible(m_isWide || !text.isEmpty());
}

void ChartFrame::updateState()
{
    m_export->setEnabled(!m_chart.isEmpty());
}

void ChartFrame::openDialog()
{
    const QString proposed =
        QDir(rememberedFolder(m_settings, folderKey)).filePath(m_chart.exportName());
    auto* dialog =
        new ChartExportDialog(m_chart.title(), proposed, rememberedOptions(m_settings), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { finishExport(dialog->path(), dialog->options()); });
    dialog->open();
}

void ChartFrame::finishExport(const QString& path, const ChartExportOptions& options)
{
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
    m_settings.setValue(formatKey, formatSuffix(options.format));
    m_settings.setValue(sizeKey, options.size);
    m_settings.setValue(scaleKey, options.scale);
    const auto written = exportChart(m_chart, path, options);
    if (written)
        Q_EMIT exported(path);
    else
        Q_EMIT exportFailed(written.error());
}

}  // namespace walletloupe::ui
