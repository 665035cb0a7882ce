#include "ui/risk/detail/risk_wallet_text.h"

#include "core/workflow/fetch/liquidations.h"
#include "ui/format/action_text.h"
#include "ui/format/feature_text.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_text.h"
#include "ui/risk/detail/waterfall_rows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace walletloupe::ui {
namespace {

constexpr double maxPoints = 1000.0;

QString tr(const char* text)
{
    return QCoreApplication::translate("RiskWords", text);
}

QString counted(std::uint64_t count, const char* singular, const char* plural)
{
    return countedText(static_cast<qint64>(count), tr(singular), tr(plural));
}

QString transactionsText(std::uint64_t count)
{
    return counted(count, QT_TRANSLATE_NOOP("RiskWords", "transaction"),
                   QT_TRANSLATE_NOOP("RiskWords", "transactions"));
}

std::uint64_t transactionsOf(const RiskWalletView& view)
{
    return view.run->prepared.transactions[view.wallet];
}

QString forestText(double score)
{
    return QString::number(score, 'f', 3);
}

QString timesText(std::uint64_t count)
{
    if (count == 1)
        return tr("once");
    return count == 2 ? tr("twice") : tr("%1 times").arg(countText(static_cast<qint64>(count)));
}

QString certaintyText(const workflow::LiquidationCount& count)
{
    const QString exact = QString::fromStdString(workflow::tagsByCertainty(true));
    const QString approximate = QString::fromStdString(workflow::tagsByCertainty(false));
    if (count.approximate == 0)
        return tr("%1, exact").arg(exact);
    if (count.approximate == count.suffered)
        return tr("%1, approximate").arg(approximate);
    return tr("%1: %2, exact; %3: %4, approximate")
        .arg(exact, countText(static_cast<qint64>(count.suffered - count.approximate)), approximate,
             countText(static_cast<qint64>(count.approximate)));
}

QString directionText(risk::Direction direction)
{
    switch (direction) {
        case risk::Direction::High:
            return tr("a high value counts as risk");
        case risk::Direction::Low:
            return tr("a low value counts as risk");
        case risk::Direction::Extreme:
            break;
    }
    return tr("a value far from the middle counts as risk, high or low");
}

QString featureStepSentence(const risk::Profile& profile, const risk::Step& step)
{
    for (const risk::Component& component : profile.components) {
        if (component.name != step.component)
            continue;
        for (const risk::ProfileFeature& feature : component.features) {
            if (feature.feature != step.feature)
                continue;
            const double most =
                maxPoints * component.weight / static_cast<double>(component.features.size());
            return tr("In the profile %1 %2: %3 of at most %4 points.")
                .arg(QString::fromStdString(profile.name), directionText(feature.direction),
                     pointsText(step.points), pointsText(most));
        }
    }
    return {};
}

QString penaltySentence(const risk::Profile& profile, const risk::Step& step)
{
    for (const risk::Penalty& penalty : profile.penalties) {
        if (penalty.feature != step.feature)
            continue;
        const QString limit = penalty.onScaled ? tr("%1, scaled").arg(numberText(penalty.above))
                                               : featureValueText(step.feature, penalty.above);
        return tr("The value lies above the limit (%1): all points before are multiplied by %2.")
            .arg(limit, numberText(penalty.factor));
    }
    return {};
}

std::size_t clusterOf(const RiskWalletView& view)
{
    const auto row = *view.run->prepared.rowOf[view.wallet];
    return view.run->prepared.fit.clusters[static_cast<std::size_t>(row)];
}

/// By what stands beside files that were fetched; a part that was asked for tells nothing.
Completeness completenessOf(const RiskWalletView& view)
{
    const QString wallet = QString::fromStdString(view.address());
    for (const workflow::FetchCoverage& coverage : view.run->features.coverages) {
        for (const workflow::WalletCoverage& each : coverage.wallets) {
            if (wallet.compare(QString::fromStdString(each.wallet), Qt::CaseInsensitive) != 0)
                continue;
            if (!each.isWhole())
                return Completeness::Incomplete;
            return coverage.fromBlock == 0 ? Completeness::Complete : Completeness::Unknown;
        }
    }
    return Completeness::Unknown;
}

}  // namespace

RiskWalletView riskWalletView(std::shared_ptr<const workflow::RiskResult> run, std::size_t wallet)
{
    RiskWalletView view;
    view.run = std::move(run);
    view.wallet = wallet;
    if (view.run->prepared.rowOf[wallet])
        view.explanation = std::make_shared<const analysis::WalletExplanation>(
            analysis::explainRisk(view.run->prepared, view.run->scored, wallet));
    view.completeness = completenessOf(view);
    return view;
}

QString reasonWithoutScore(const RiskWalletView& view)
{
    switch (view.run->prepared.status[view.wallet]) {
        case risk::Status::Scored:
            return {};
        case risk::Status::InsufficientData:
            return tr("In scope: %1. The profile %2 requires at least %3. So little is neither "
                      "safe "
                      "nor risky: it is unknown.")
                .arg(transactionsText(transactionsOf(view)),
                     QString::fromStdString(view.run->prepared.profile.name),
                     countText(view.run->prepared.profile.minimumTransactions));
        case risk::Status::FetchFailed:
            return tr(
                "The history of this wallet could not be fetched, or its file not be used: nothing "
                "is known of it. Fetch it again.");
        case risk::Status::FetchIncomplete:
            return tr(
                "Only a part of this wallet's history is at hand, and a part would pass for "
                "the whole. Fetch the rest.");
        case risk::Status::IncompleteData:
            return tr("Rows of this wallet that cannot be used: %1. The score of what is left "
                      "would "
                      "pass for that of the whole. Mend the rows, or read them with "
                      "--allow-incomplete.")
                .arg(countText(static_cast<qint64>(
                    view.run->features.table.wallets[view.wallet].unusableRows)));
        case risk::Status::ContractAccount:
            return tr(
                "Others have this account act (a Safe, or an account of ERC-4337): what it "
                "did stands in transactions of theirs, and not in its own list.");
        case risk::Status::NoActivity:
            break;
    }
    const bool isCompound = view.run->options.scope == analysis::TransactionScope::Compound;
    return isCompound
               ? tr("No transaction of this wallet with Compound is in the files. That is no "
                    "proof of safety: it may act elsewhere, or the files may lack it.")
               : tr("No transaction of this wallet is in the files. That is no proof of safety: "
                    "the files may lack it.");
}

QString sufficiencyText(const RiskWalletView& view)
{
    const QString count = transactionsText(transactionsOf(view));
    const QString asked = countText(view.run->prepared.profile.minimumTransactions);
    return view.explanation ? tr("%1 in scope (at least %2 required)").arg(count, asked)
                            : tr("%1 in scope, too few (at least %2 required)").arg(count, asked);
}

QString stabilityText(const RiskWalletView& view)
{
    const auto& all = view.run->stability;
    if (!view.explanation || view.wallet >= all.size() || !all[view.wallet])
        return {};
    const risk::Stability& stability = *all[view.wallet];
    return tr("90 % interval %1 to %2; category stability %3")
        .arg(numberText(std::round(stability.low)), numberText(std::round(stability.high)),
             shareText(stability.kept));
}

QString historySummary(const analysis::WalletHistory& history)
{
    if (history.rows.empty())
        return tr("No transaction counts");
    const analysis::HistoryRow& first = history.rows.front();
    const analysis::HistoryRow& last = history.rows.back();
    QStringList parts{tr("%1 to %2").arg(dateText(first.time), dateText(last.time))};
    if (first.block && last.block)
        parts << tr("blocks %1 to %2")
                     .arg(countText(static_cast<qint64>(*first.block)),
                          countText(static_cast<qint64>(*last.block)));
    parts << counted(history.contracts.size(), QT_TRANSLATE_NOOP("RiskWords", "known contract"),
                     QT_TRANSLATE_NOOP("RiskWords", "known contracts"));
    return parts.join(QStringLiteral(" · "));
}

QString completenessText(const RiskWalletView& view, const analysis::WalletHistory* history)
{
    if (view.completeness == Completeness::Complete)
        return tr("The whole history was fetched.");
    if (view.completeness == Completeness::Incomplete)
        return tr("The history could not be fetched as a whole: counts are lower bounds.");
    const auto isCut = [](const analysis::HistoryFile& file) { return file.endsAtLimit(); };
    if (history && std::any_of(history->files.begin(), history->files.end(), isCut))
        return tr("A file ends at a limit of explorers: transactions may be missing.");
    return tr("Files do not tell whether they hold the whole history.");
}

QString liquidationsText(const std::vector<workflow::FetchCoverage>& coverages,
                         const std::string& wallet)
{
    const auto known = workflow::knownLiquidations(coverages, wallet);
    if (!known || (!known->isAll && known->count.suffered == 0))
        return {};
    if (known->count.suffered == 0)
        return tr("No liquidation by others is known");
    const QString times = timesText(known->count.suffered);
    return known->isAll ? tr("Liquidated %1 by others (%2)").arg(times, certaintyText(known->count))
                        : tr("Liquidated at least %1 by others (%2)")
                              .arg(times, certaintyText(known->count));
}

QString coverageDetails(const analysis::WalletHistory& history)
{
    QStringList lines;
    for (const analysis::HistoryFile& file : history.files) {
        if (file.read > 0)
            lines << tr("%1: %2 read, %3 count, %4 repeated, %5 outside the scope")
                         .arg(QString::fromStdString(file.path),
                              countText(static_cast<qint64>(file.read)),
                              countText(static_cast<qint64>(file.kept)),
                              countText(static_cast<qint64>(file.duplicates)),
                              countText(static_cast<qint64>(file.outOfScope)));
        if (file.onUnknownChains > 0)
            lines << tr("%1: %2 on chains that are not in the registry")
                         .arg(QString::fromStdString(file.path),
                              countText(static_cast<qint64>(file.onUnknownChains)));
    }
    for (const analysis::HistoryContract& contract : history.contracts)
        lines << tr("%1: %2").arg(QString::fromStdString(contract.contract.name),
                                  transactionsText(contract.rows));
    return lines.join(u'\n');
}

QString stepSentence(const RiskWalletView& view, std::size_t index)
{
    const risk::Step& step = view.explanation->score.steps[index];
    const risk::Profile& profile = view.run->scored.profile;
    switch (step.kind) {
        case risk::StepKind::Feature:
            return featureStepSentence(profile, step);
        case risk::StepKind::Penalty:
            return penaltySentence(profile, step);
        case risk::StepKind::Anomaly:
            return anomalySentence(view);
        case risk::StepKind::Cluster:
            return clusterSentence(view);
        case risk::StepKind::Clip:
            return tr("A score lies between 0 and 1000: what goes beyond is cut off.");
        case risk::StepKind::Round:
            break;
    }
    return tr("A score is a whole number.");
}

double percentileOf(const RiskWalletView& view, const std::string& feature, double value)
{
    if (std::isnan(value))
        return value;
    const analysis::RiskRows& rows = view.run->prepared.rows;
    const auto column = analysis::riskFeatureColumn(feature);
    double below = 0.0;
    double known = 0.0;
    for (Eigen::Index row = 0; row < rows.population; ++row) {
        const double other = rows.raw(row, column);
        if (std::isnan(other))
            continue;
        known += 1.0;
        below += other < value ? 1.0 : other == value ? 0.5 : 0.0;
    }
    return known > 0.0 ? 100.0 * below / known : std::nan("");
}

QString clusterSentence(const RiskWalletView& view)
{
    const risk::Calibration& calibration = view.run->scored.calibration;
    if (!view.explanation || !view.run->scored.profile.clusters || calibration.clusterMeans.empty())
        return {};
    const std::size_t cluster = clusterOf(view);
    return tr("Its peer group is %1, with a mean base score of %2; the mean of all wallets is %3.")
        .arg(QString::number(cluster), pointsText(calibration.clusterMeans[cluster]),
             pointsText(calibration.meanBase));
}

QString anomalySentence(const RiskWalletView& view)
{
    if (!view.explanation || !view.run->scored.profile.anomaly || !view.run->prepared.fit.forest)
        return {};
    const auto row = *view.run->prepared.rowOf[view.wallet];
    const QString numbers =
        tr("Isolation Forest score %1 (threshold %2; mean of the population %3).")
            .arg(forestText(view.run->prepared.fit.anomalyScores[row]),
                 forestText(view.run->scored.calibration.threshold),
                 forestText(view.explanation->expectedAnomaly));
    return view.run->scored.parts[view.wallet].isFlagged
               ? tr("This wallet is flagged as unusual. %1").arg(numbers)
               : tr("This wallet is not flagged. %1").arg(numbers);
}

}  // namespace walletloupe::ui
