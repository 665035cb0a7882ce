#include "ui/charts/chart_export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

QString withSuffix(const QString& path, const QString& suffix)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return path;
    if (!formatFromSuffix(info.suffix()))
        return path + u'.' + suffix;
    return path.chopped(info.suffix().size()) + suffix;
}

bool hasFileName(const QString& path)
{
    return !QFileInfo(path).completeBaseName().isEmpty();
}

QSpinBox* sizeInput(int value)
{
    auto* input = new QSpinBox;
    input->setRange(100, 20'000);
    input->setSingleStep(100);
    input->setValue(value);
    input->setSuffix(QStringLiteral(" px"));
    return input;
}

}  // namespace

ChartExportDialog::ChartExportDialog(const QString& chartTitle, const QString& path,
                                     const ChartExportOptions& options, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Export \"%1\"").arg(chartTitle));
    m_format = new QComboBox;
    m_format->addItem(tr("PNG picture"));
    m_format->addItem(tr("SVG drawing"));
    m_format->addItem(tr("PDF page"));
    m_format->addItem(tr("CSV data"));
    m_format->setCurrentIndex(static_cast<int>(options.format));
    createSizeInputs(options);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Scale"), m_scale);
    form->addRow(tr("F&ile"), createPathRow(path));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_export = buttons->button(QDialogButtonBox::Save);
    m_export->setText(tr("Export"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ChartExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ChartExportDialog::adoptFormat);
    connect(m_path, &QLineEdit::textChanged, this, &ChartExportDialog::updateExport);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    adoptFormat();
    updateExport();
    setMinimumWidth(480);
}

void ChartExportDialog::createSizeInputs(const ChartExportOptions& options)
{
    m_width = sizeInput(options.size.width());
    m_height = sizeInput(options.size.height());
    m_scale = new QDoubleSpinBox;
    m_scale->setRange(0.5, 8.0);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setPrefix(QStringLiteral("× "));
    m_scale->setValue(options.scale);
    m_scale->setToolTip(
        tr("Pixels for each unit of width and height: 2 for a sharp picture on fine screens"));
}

QWidget* ChartExportDialog::createPathRow(const QString& path)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(path);
    m_path->setAccessibleName(tr("File"));
    auto* browse = new QPushButton(tr("Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ChartExportDialog::browse);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    return row;
}

void ChartExportDialog::adoptFormat()
{
    const ChartFormat format = options().format;
    m_path->setText(withSuffix(m_path->text(), formatSuffix(format)));
    m_width->setEnabled(format != ChartFormat::Csv);
    m_height->setEnabled(format != ChartFormat::Csv);
    m_scale->setEnabled(format == ChartFormat::Png);
}

void ChartExportDialog::browse()
{
    auto* dialog = new QFileDialog(this, windowTitle(), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_path->text());
    // accept() asks, also about a name that was typed here.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ChartExportDialog::updateExport()
{
    m_export->setEnabled(hasFileName(path()));
}

void ChartExportDialog::accept()
{
    const QString file = path();
    if (!hasFileName(file))
        return;
    if (!QFileInfo::exists(file)) {
        QDialog::accept();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Replace the file?"),
                                     tr("%1 exists already.").arg(QFileInfo(file).fileName()),
                                     QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("Its content will be lost."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(replace, &QPushButton::clicked, this, [this] { QDialog::accept(); });
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

QString ChartExportDialog::path() const
{
    return withSuffix(m_path->text().trimmed(), formatSuffix(options().format));
}

ChartExportOptions ChartExportDialog::options() const
{
    return {static_cast<ChartFormat>(m_format->currentIndex()),
            QSize(m_width->value(), m_height->value()), m_scale->value()};
}

}  // namespace walletloupe::ui
