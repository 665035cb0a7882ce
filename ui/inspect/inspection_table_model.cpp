#include "ui/inspect/inspection_table_model.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/analysis/segmentation/warning_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace walletloupe::ui {
namespace {

using wallets::ColumnType;
using wallets::InspectedColumn;

struct ColumnText {
    const char* title;
    const char* help;
};

constexpr std::array<ColumnText, InspectionTableModel::ColumnCount> columnTexts{{
    {QT_TRANSLATE_NOOP("InspectionTable", "Column"),
     QT_TRANSLATE_NOOP("InspectionTable", "Checked columns are the features of the next fit")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Shape"),
     QT_TRANSLATE_NOOP("InspectionTable",
                       "How the values are spread; heavy tails on a logarithmic axis")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Warnings"),
     QT_TRANSLATE_NOOP("InspectionTable", "What to look at before fitting")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Median"),
     QT_TRANSLATE_NOOP("InspectionTable", "Half of the values lie below")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Mean"),
     QT_TRANSLATE_NOOP("InspectionTable", "Far above the median when a few values are huge")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Missing"),
     QT_TRANSLATE_NOOP("InspectionTable", "Cells without a number")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Zeros"),
     QT_TRANSLATE_NOOP("InspectionTable", "Cells that are exactly 0")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Distinct"),
     QT_TRANSLATE_NOOP("InspectionTable", "Different values")},
    {QT_TRANSLATE_NOOP("InspectionTable", "Type"),
     QT_TRANSLATE_NOOP("InspectionTable", "What its cells hold")},
}};

bool hasNumbers(const InspectedColumn& column)
{
    return column.isNumeric() && column.summary.count() > 0;
}

/// What there is to sort by; nothing where a column has no such number.
std::optional<double> numberOf(const InspectedColumn& column, int section)
{
    const wallets::ColumnSummary& summary = column.summary;
    switch (section) {
        case InspectionTableModel::Missing:
            return column.type == ColumnType::Text
                       ? std::nullopt
                       : std::optional(static_cast<double>(summary.missing));
        case InspectionTableModel::Distinct:
            return column.type == ColumnType::Text
                       ? std::nullopt
                       : std::optional(static_cast<double>(summary.distinct));
        case InspectionTableModel::Zeros:
            return column.isNumeric() ? std::optional(static_cast<double>(summary.zeros))
                                      : std::nullopt;
        case InspectionTableModel::Median:
            return hasNumbers(column) ? std::optional(summary.median()) : std::nullopt;
        case InspectionTableModel::Mean:
            return hasNumbers(column) ? std::optional(summary.mean) : std::nullopt;
        case InspectionTableModel::Shape:
            return hasNumbers(column) ? std::optional(summary.skewness) : std::nullopt;
        case InspectionTableModel::Warnings:
            return static_cast<double>(column.warnings.size());
        default:
            return std::nullopt;
    }
}

QString typeText(ColumnType type)
{
    switch (type) {
        case ColumnType::Wallet:
            return QCoreApplication::translate("InspectionTable", "wallet");
        case ColumnType::Whole:
            return QCoreApplication::translate("InspectionTable", "whole");
        case ColumnType::Decimal:
            return QCoreApplication::translate("InspectionTable", "decimal");
        case ColumnType::Text:
            return QCoreApplication::translate("InspectionTable", "text");
    }
    return {};
}

QStringList badgesOf(const InspectedColumn& column)
{
    QStringList words;
    for (const wallets::ColumnWarning& warning : column.warnings) {
        const std::string_view name = wallets::warningName(warning.kind);
        words.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    return words;
}

/// Two bins a bar: a cell is narrow.
QVector<double> barsOf(const InspectedColumn& column)
{
    const bool isHeavy = column.has(wallets::ColumnWarningKind::HeavyTailed);
    const wallets::Histogram& histogram =
        isHeavy && column.summary.log ? *column.summary.log : column.summary.linear;
    QVector<double> bars;
    for (std::size_t bin = 0; bin < histogram.counts.size(); bin += 2) {
        const bool isPair = bin + 1 < histogram.counts.size();
        bars.append(
            static_cast<double>(histogram.counts[bin] + (isPair ? histogram.counts[bin + 1] : 0)));
    }
    return bars;
}

bool isTextual(int section)
{
    return section == InspectionTableModel::Name || section == InspectionTableModel::Type ||
           section == InspectionTableModel::Shape || section == InspectionTableModel::Warnings;
}

int alignmentOf(int section)
{
    return int((isTextual(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QString shapeText(const InspectedColumn& column)
{
    return hasNumbers(column) ? QCoreApplication::translate("InspectionTable", "skewness %1")
                                    .arg(numberText(column.summary.skewness))
                              : QString();
}

}  // namespace

InspectionTableModel::InspectionTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void InspectionTableModel::setInspection(std::shared_ptr<const analysis::ColumnInspection> found)
{
    beginResetModel();
    m_inspection = std::move(found);
    endResetModel();
}

void InspectionTableModel::setFeatures(const std::vector<std::string>& features)
{
    m_features = features;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
}

const wallets::InspectedColumn& InspectionTableModel::columnAt(int row) const
{
    return m_inspection->columns.columns[static_cast<std::size_t>(row)];
}

int InspectionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_inspection
               ? 0
               : static_cast<int>(m_inspection->columns.columns.size());
}

int InspectionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InspectionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const InspectedColumn& column = columnAt(index.row());
    const int section = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return section == Shape || section == Warnings ? QString() : textOf(column, section);
        case Qt::CheckStateRole:
            if (section != Name || !column.isNumeric())
                return {};
            return isFeature(column.name) ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            return toolTipText(toolTipOf(column, section));
        case Qt::AccessibleTextRole:
        case TableCopyRole:
            if (const auto number = numberOf(column, section); number && !isTextual(section))
                return exactNumberText(*number);
            return textOf(column, section);
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        case TableSortRole:
            if (section == Name || section == Type)
                return textOf(column, section);
            return numberOf(column, section).value_or(-std::numeric_limits<double>::infinity());
        case BarHeightsRole:
            return section == Shape ? QVariant::fromValue(barsOf(column)) : QVariant();
        case BadgesRole:
            return section == Warnings ? badgesOf(column) : QVariant();
        default:
            return {};
    }
}

bool InspectionTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const std::string& name = columnAt(index.row()).name;
    const bool isChecked = value.toInt() == Qt::Checked;
    if (isChecked == isFeature(name))
        return true;
    std::vector<std::string> features;
    for (const InspectedColumn& column : m_inspection->columns.columns) {
        const bool isOn = column.name == name ? isChecked : isFeature(column.name);
        if (column.isNumeric() && isOn)
            features.push_back(column.name);
    }
    setFeatures(features);
    Q_EMIT featuresChosen(features);
    return true;
}

Qt::ItemFlags InspectionTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name && columnAt(index.row()).isNumeric())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant InspectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnText& words = columnTexts[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return QCoreApplication::translate("InspectionTable", words.title);
        case Qt::ToolTipRole:
            return QCoreApplication::translate("InspectionTable", words.help);
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        default:
            return {};
    }
}

bool InspectionTableModel::isFeature(const std::string& name) const
{
    return std::find(m_features.begin(), m_features.end(), name) != m_features.end();
}

QString InspectionTableModel::textOf(const InspectedColumn& column, int section) const
{
    switch (section) {
        case Name:
            return QString::fromStdString(column.name);
        case Type:
            return column.isResult ? tr("%1 (a result)").arg(typeText(column.type))
                                   : typeText(column.type);
        case Shape:
            return shapeText(column);
        case Warnings:
            return badgesOf(column).join(QStringLiteral(", "));
        default:
            const auto number = numberOf(column, section);
            return number ? numberText(*number) : QStringLiteral("–");
    }
}

QString InspectionTableModel::toolTipOf(const InspectedColumn& column, int section) const
{
    if (section == Warnings) {
        QStringList sentences;
        for (const wallets::ColumnWarning& warning : column.warnings)
            sentences.append(QString::fromStdString(
                analysis::warningSentence(m_inspection->columns, column, warning)));
        return sentences.join(u'\n');
    }
    if (section == Name) {
        const QString help = QString::fromStdString(analysis::featureHelp(column.name));
        const QString name = QString::fromStdString(column.name);
        return help.isEmpty() ? name : name + u'\n' + help;
    }
    const auto number = numberOf(column, section);
    return number && !isTextual(section) ? exactNumberText(*number) : textOf(column, section);
}

}  // namespace walletloupe::ui
