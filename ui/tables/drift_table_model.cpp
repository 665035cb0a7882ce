#include "ui/tables/drift_table_model.h"

#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace walletloupe::ui {
namespace {

using analysis::FeatureDrift;

struct ColumnText {
    const char* title;
    const char* help;
};

using ColumnTexts = std::array<ColumnText, DriftTableModel::ColumnCount>;

constexpr ColumnTexts trainingTexts{{
    {QT_TRANSLATE_NOOP("DriftTable", "Feature"), QT_TRANSLATE_NOOP("DriftTable", "Of the model")},
    {QT_TRANSLATE_NOOP("DriftTable", "Verdict"),
     QT_TRANSLATE_NOOP("DriftTable",
                       "By the stability index: stable below 0.1, or where chance alone gives "
                       "as much; strongly shifted from 0.25")},
    {QT_TRANSLATE_NOOP("DriftTable", "Training"),
     QT_TRANSLATE_NOOP("DriftTable", "Training wallets between the deciles of the training")},
    {QT_TRANSLATE_NOOP("DriftTable", "This file"),
     QT_TRANSLATE_NOOP("DriftTable",
                       "Wallets of this file between the same bounds, on the same scale")},
    {QT_TRANSLATE_NOOP("DriftTable", "Stability index"),
     QT_TRANSLATE_NOOP("DriftTable",
                       "Population stability index over the training deciles; 0 for no change")},
    {QT_TRANSLATE_NOOP("DriftTable", "Distance"),
     QT_TRANSLATE_NOOP("DriftTable",
                       "Largest distance of the two distribution functions, 0 to 1 "
                       "(Kolmogorov-Smirnov)")},
    {QT_TRANSLATE_NOOP("DriftTable", "Outside"),
     QT_TRANSLATE_NOOP("DriftTable", "Values beyond all training values")},
    {QT_TRANSLATE_NOOP("DriftTable", "Training median"),
     QT_TRANSLATE_NOOP("DriftTable", "Half of the training values lie below")},
    {QT_TRANSLATE_NOOP("DriftTable", "Median"),
     QT_TRANSLATE_NOOP("DriftTable", "Half of this file's values lie below")},
}};

constexpr ColumnTexts textsForReference()
{
    ColumnTexts words = trainingTexts;
    words[DriftTableModel::Feature].help = QT_TRANSLATE_NOOP("DriftTable", "Of the scored wallets");
    words[DriftTableModel::Training] = {
        QT_TRANSLATE_NOOP("DriftTable", "Reference"),
        QT_TRANSLATE_NOOP("DriftTable", "Wallets of the reference between its deciles")};
    words[DriftTableModel::Now] = {
        QT_TRANSLATE_NOOP("DriftTable", "Wallets"),
        QT_TRANSLATE_NOOP("DriftTable",
                          "Scored wallets between the same bounds, on the same scale")};
    words[DriftTableModel::Psi].help = QT_TRANSLATE_NOOP(
        "DriftTable", "Population stability index over the reference's deciles; 0 for no change");
    words[DriftTableModel::Outside].help =
        QT_TRANSLATE_NOOP("DriftTable", "Values beyond all values of the reference");
    words[DriftTableModel::TrainingMedian] = {
        QT_TRANSLATE_NOOP("DriftTable", "Reference median"),
        QT_TRANSLATE_NOOP("DriftTable", "Half of the reference's values lie below")};
    words[DriftTableModel::Median].help =
        QT_TRANSLATE_NOOP("DriftTable", "Half of these wallets' values lie below");
    return words;
}

constexpr ColumnTexts referenceTexts = textsForReference();

bool isTextual(int section)
{
    return section <= DriftTableModel::Now;
}

int alignmentOf(int section)
{
    return int((isTextual(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

/// By verdict, and equal ones by what it goes by; what is unknown is the least.
double levelRank(const FeatureDrift& drift)
{
    constexpr double step = 1e6;
    switch (drift.level) {
        case analysis::DriftLevel::Unknown:
            return -1.0;
        case analysis::DriftLevel::Stable:
            return analysis::driftEvidence(drift);
        case analysis::DriftLevel::Shifted:
            return step + analysis::driftEvidence(drift);
        case analysis::DriftLevel::StronglyShifted:
            return 2.0 * step + analysis::driftEvidence(drift);
    }
    return -1.0;
}

double numberOf(const FeatureDrift& drift, int section)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (section == DriftTableModel::Level)
        return levelRank(drift);
    if (section == DriftTableModel::Median)
        return drift.values > 0 ? drift.median : none;
    if (drift.expected.empty())
        return none;
    switch (section) {
        case DriftTableModel::Psi:
            return drift.psi;
        case DriftTableModel::Distance:
            return drift.ksDistance;
        case DriftTableModel::Outside:
            return drift.outside;
        case DriftTableModel::TrainingMedian:
            return drift.trainingMedian;
        default:
            return none;
    }
}

QString textOf(const FeatureDrift& drift, int section)
{
    const double number = numberOf(drift, section);
    switch (section) {
        case DriftTableModel::Feature:
            return QString::fromStdString(drift.name);
        case DriftTableModel::Level:
            return QString::fromStdString(std::string(analysis::driftLevelName(drift.level)));
        case DriftTableModel::Training:
        case DriftTableModel::Now:
            return {};
        case DriftTableModel::Psi:
        case DriftTableModel::Distance:
            return qIsNaN(number) ? QStringLiteral("–") : QString::number(number, 'f', 3);
        case DriftTableModel::Outside:
            return qIsNaN(number) ? QStringLiteral("–") : shareText(number);
        default:
            return qIsNaN(number) ? QStringLiteral("–") : numberText(number);
    }
}

QVector<double> heightsOf(const std::vector<double>& shares)
{
    return {shares.begin(), shares.end()};
}

/// The two cells of a row share one scale, so that they can be compared.
double topOf(const FeatureDrift& drift)
{
    double top = 0.0;
    for (const auto* shares : {&drift.expected, &drift.actual}) {
        for (const double share : *shares)
            top = std::max(top, share);
    }
    return top;
}

}  // namespace

DriftTableModel::DriftTableModel(analysis::DriftBase base, QObject* parent)
    : QAbstractTableModel(parent), m_base(base)
{
}

void DriftTableModel::setDrift(std::vector<FeatureDrift> drift)
{
    beginResetModel();
    m_drift = std::move(drift);
    endResetModel();
}

int DriftTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drift.size());
}

int DriftTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FeatureDrift& drift = m_drift[static_cast<std::size_t>(index.row())];
    const int section = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return section == Level && analysis::hasDrifted(drift) ? QString()
                                                                   : textOf(drift, section);
        case Qt::ToolTipRole:
            return toolTipText(QString::fromStdString(analysis::driftSentence(drift)));
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        case Qt::AccessibleTextRole:
        case TableCopyRole:
            return isTextual(section) ? textOf(drift, section)
                                      : exactNumberText(numberOf(drift, section));
        case TableSortRole:
            return section == Feature ? QVariant(textOf(drift, section))
                                      : QVariant(numberOf(drift, section));
        case BarHeightsRole:
            if (section == Training)
                return QVariant::fromValue(heightsOf(drift.expected));
            return section == Now ? QVariant::fromValue(heightsOf(drift.actual)) : QVariant();
        case BarTopRole:
            return section == Training || section == Now ? QVariant(topOf(drift)) : QVariant();
        case BadgesRole:
            return section == Level && analysis::hasDrifted(drift)
                       ? QStringList{textOf(drift, section)}
                       : QStringList();
        default:
            return {};
    }
}

QVariant DriftTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnTexts& columns =
        m_base == analysis::DriftBase::Training ? trainingTexts : referenceTexts;
    const ColumnText& words = columns[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return QCoreApplication::translate("DriftTable", words.title);
        case Qt::ToolTipRole:
            return QCoreApplication::translate("DriftTable", words.help);
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        default:
            return {};
    }
}

}  // namespace walletloupe::ui
