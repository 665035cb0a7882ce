#include "ui/tables/drift_table_model.h"

#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace walletloupe::ui {
namespace {

using analysis::FeatureDrift;
using Shares = std::vector<double> FeatureDrift::*;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

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

QString nameText(const FeatureDrift& drift)
{
    return QString::fromStdString(drift.name);
}

QString levelText(const FeatureDrift& drift)
{
    return QString::fromStdString(std::string(analysis::driftLevelName(drift.level)));
}

QString thousandthsText(double value)
{
    return QString::number(value, 'f', 3);
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

/// A dash where there is no number.
TableColumn<FeatureDrift> numbers(const QString& title, const QString& help,
                                  const std::function<double(const FeatureDrift&)>& number,
                                  const std::function<QString(double)>& text)
{
    return numberColumn<FeatureDrift>(title, help, number, [text](double value) {
        return qIsNaN(value) ? QStringLiteral("–") : text(value);
    });
}

/// A number that needs expected shares to compare with.
TableColumn<FeatureDrift> compared(const QString& title, const QString& help,
                                   double FeatureDrift::*number,
                                   const std::function<QString(double)>& text)
{
    const auto value = [number](const FeatureDrift& drift) {
        return drift.expected.empty() ? none : drift.*number;
    };
    return numbers(title, help, value, text);
}

TableColumn<FeatureDrift> bars(const QString& title, const QString& help, Shares shares)
{
    TableColumn<FeatureDrift> column{title, help, [](const FeatureDrift&) { return QString(); },
                                     [](const FeatureDrift&) { return QVariant(none); }};
    column.extra = [shares](const FeatureDrift& drift, int role) -> QVariant {
        const auto& heights = drift.*shares;
        if (role == BarHeightsRole)
            return QVariant::fromValue(QVector<double>(heights.begin(), heights.end()));
        return role == BarTopRole ? QVariant(topOf(drift)) : QVariant();
    };
    return column;
}

/// What has drifted has a badge in the place of the text.
TableColumn<FeatureDrift> levels(const QString& title, const QString& help)
{
    TableColumn<FeatureDrift> column{title, help, levelText,
                                     [](const FeatureDrift& drift) { return levelRank(drift); }};
    column.extra = [](const FeatureDrift& drift, int role) -> QVariant {
        if (role == Qt::DisplayRole && analysis::hasDrifted(drift))
            return QString();
        if (role != BadgesRole)
            return {};
        return analysis::hasDrifted(drift) ? QStringList{levelText(drift)} : QStringList();
    };
    return column;
}

}  // namespace

DriftTableModel::Columns DriftTableModel::columnsFor(analysis::DriftBase base)
{
    const bool isTraining = base == analysis::DriftBase::Training;
    const auto either = [isTraining](const QString& training, const QString& reference) {
        return isTraining ? training : reference;
    };
    Columns columns{
        {tr("Feature"), either(tr("Of the model"), tr("Of the scored wallets")), nameText},
        levels(tr("Verdict"), tr("By the stability index: stable below 0.1, or where chance alone "
                                 "gives as much; strongly shifted from 0.25")),
        bars(either(tr("Training"), tr("Reference")),
             either(tr("Training wallets between the deciles of the training"),
                    tr("Wallets of the reference between its deciles")),
             &FeatureDrift::expected),
        bars(either(tr("This file"), tr("Wallets")),
             either(tr("Wallets of this file between the same bounds, on the same scale"),
                    tr("Scored wallets between the same bounds, on the same scale")),
             &FeatureDrift::actual),
        compared(
            tr("Stability index"),
            either(tr("Population stability index over the training deciles; 0 for no change"),
                   tr("Population stability index over the reference's deciles; 0 for no change")),
            &FeatureDrift::psi, thousandthsText),
        compared(tr("Distance"),
                 tr("Largest distance of the two distribution functions, 0 to 1 "
                    "(Kolmogorov-Smirnov)"),
                 &FeatureDrift::ksDistance, thousandthsText),
        compared(tr("Outside"),
                 either(tr("Values beyond all training values"),
                        tr("Values beyond all values of the reference")),
                 &FeatureDrift::outside, shareText),
        compared(either(tr("Training median"), tr("Reference median")),
                 either(tr("Half of the training values lie below"),
                        tr("Half of the reference's values lie below")),
                 &FeatureDrift::trainingMedian, numberText),
        numbers(
            tr("Median"),
            either(tr("Half of this file's values lie below"),
                   tr("Half of these wallets' values lie below")),
            [](const FeatureDrift& drift) { return drift.values > 0 ? drift.median : none; },
            numberText),
    };
    for (TableColumn<FeatureDrift>& column : columns)
        column.toolTip = [](const FeatureDrift& drift) {
            return messageText(analysis::driftMessage(drift));
        };
    return columns;
}

DriftTableModel::DriftTableModel(analysis::DriftBase base, QObject* parent)
    : ColumnTableModel(parent)
{
    setColumns(columnsFor(base));
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

QVariant DriftTableModel::rowData(const FeatureDrift&, const QModelIndex& cell, int role) const
{
    return readInFull(cell, role);
}

}  // namespace walletloupe::ui
