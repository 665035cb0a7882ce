#include "ui/inspect/inspection_table_model.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/analysis/segmentation/warning_text.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace walletloupe::ui {
namespace {

using wallets::ColumnType;
using wallets::InspectedColumn;

bool hasNumbers(const InspectedColumn& column)
{
    return column.isNumeric() && column.summary.count() > 0;
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

QString shapeText(const InspectedColumn& column)
{
    return hasNumbers(column) ? QCoreApplication::translate("InspectionTable", "skewness %1")
                                    .arg(numberText(column.summary.skewness))
                              : QString();
}

using InspectionColumn = TableColumn<InspectedColumn>;

/// A column of the file without such a number has a dash and sorts below all numbers.
InspectionColumn numbers(const QString& title, const QString& help,
                         const std::function<std::optional<double>(const InspectedColumn&)>& number)
{
    const auto text = [number](const InspectedColumn& column) {
        const auto value = number(column);
        return value ? numberText(*value) : QStringLiteral("–");
    };
    const auto sort = [number](const InspectedColumn& column) {
        return number(column).value_or(-std::numeric_limits<double>::infinity());
    };
    const auto copy = [number](const InspectedColumn& column) {
        const auto value = number(column);
        return value ? exactNumberText(*value) : QStringLiteral("–");
    };
    return {title, help, text, sort, copy, {}, Qt::AlignRight};
}

/// Cells of every column but one of text.
std::function<std::optional<double>(const InspectedColumn&)> cellsCounted(
    std::size_t wallets::ColumnSummary::*count)
{
    return [count](const InspectedColumn& column) {
        return column.type == ColumnType::Text
                   ? std::nullopt
                   : std::optional(static_cast<double>(column.summary.*count));
    };
}

InspectionColumn shapeColumn(const QString& title, const QString& help)
{
    InspectionColumn column{title, help, shapeText};
    column.sort = [](const InspectedColumn& shown) {
        return hasNumbers(shown) ? shown.summary.skewness
                                 : -std::numeric_limits<double>::infinity();
    };
    column.extra = [](const InspectedColumn& shown, int role) -> QVariant {
        if (role == Qt::DisplayRole)
            return QString();
        return role == BarHeightsRole ? QVariant::fromValue(barsOf(shown)) : QVariant();
    };
    return column;
}

QString typeCellText(const InspectedColumn& column)
{
    return column.isResult ? InspectionTableModel::tr("%1 (a result)").arg(typeText(column.type))
                           : typeText(column.type);
}

}  // namespace

InspectionTableModel::InspectionTableModel(QObject* parent) : ColumnTableModel(parent)
{
    setColumns(columns());
}

InspectionTableModel::Columns InspectionTableModel::columns() const
{
    const auto zeros = [](const InspectedColumn& column) {
        return column.isNumeric() ? std::optional(static_cast<double>(column.summary.zeros))
                                  : std::nullopt;
    };
    return {
        nameColumn(),
        shapeColumn(tr("Shape"),
                    tr("How the values are spread; heavy tails on a logarithmic axis")),
        warningsColumn(),
        numbers(tr("Median"), tr("Half of the values lie below"),
                [](const InspectedColumn& column) {
                    return hasNumbers(column) ? std::optional(column.summary.median())
                                              : std::nullopt;
                }),
        numbers(tr("Mean"), tr("Far above the median when a few values are huge"),
                [](const InspectedColumn& column) {
                    return hasNumbers(column) ? std::optional(column.summary.mean) : std::nullopt;
                }),
        numbers(tr("Missing"), tr("Cells without a number"),
                cellsCounted(&wallets::ColumnSummary::missing)),
        numbers(tr("Zeros"), tr("Cells that are exactly 0"), zeros),
        numbers(tr("Distinct"), tr("Different values"),
                cellsCounted(&wallets::ColumnSummary::distinct)),
        {tr("Type"), tr("What its cells hold"), typeCellText},
    };
}

InspectionColumn InspectionTableModel::nameColumn() const
{
    InspectionColumn column{
        tr("Column"), tr("Checked columns are the features of the next fit"),
        [](const InspectedColumn& shown) { return QString::fromStdString(shown.name); }};
    column.toolTip = [](const InspectedColumn& shown) {
        const QString help = QString::fromStdString(analysis::featureHelp(shown.name));
        const QString name = QString::fromStdString(shown.name);
        return help.isEmpty() ? name : name + u'\n' + help;
    };
    column.extra = [this](const InspectedColumn& shown, int role) -> QVariant {
        if (role != Qt::CheckStateRole || !shown.isNumeric())
            return {};
        return isFeature(shown.name) ? Qt::Checked : Qt::Unchecked;
    };
    return column;
}

InspectionColumn InspectionTableModel::warningsColumn() const
{
    InspectionColumn column{
        tr("Warnings"), tr("What to look at before fitting"),
        [](const InspectedColumn& shown) { return badgesOf(shown).join(QStringLiteral(", ")); }};
    column.sort = [](const InspectedColumn& shown) {
        return static_cast<double>(shown.warnings.size());
    };
    column.toolTip = [this](const InspectedColumn& shown) { return warningSentences(shown); };
    column.extra = [](const InspectedColumn& shown, int role) -> QVariant {
        if (role == Qt::DisplayRole)
            return QString();
        return role == BadgesRole ? QVariant(badgesOf(shown)) : QVariant();
    };
    return column;
}

QString InspectionTableModel::warningSentences(const InspectedColumn& column) const
{
    QStringList sentences;
    for (const wallets::ColumnWarning& warning : column.warnings)
        sentences.append(
            messageText(analysis::warningMessage(m_inspection->columns, column, warning)));
    return sentences.join(u'\n');
}

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

QVariant InspectionTableModel::rowData(const InspectedColumn&, const QModelIndex& cell,
                                       int role) const
{
    return readInFull(cell, role);
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
    Qt::ItemFlags flags = ColumnTableModel::flags(index);
    if (index.isValid() && index.column() == Name && columnAt(index.row()).isNumeric())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool InspectionTableModel::isFeature(const std::string& name) const
{
    return std::find(m_features.begin(), m_features.end(), name) != m_features.end();
}

}  // namespace walletloupe::ui
