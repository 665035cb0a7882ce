#include "ui/risk/profile/profile_effects.h"

#include "core/base/executor.h"
#include "ui/format/message_text.h"
#include "ui/format/risk_text.h"

#include <algorithm>
#include <cstdlib>

namespace walletloupe::ui {
namespace {

constexpr std::size_t reasonSteps = 3;
/// Reasons of more wallets nobody reads; the command line writes all.
constexpr std::size_t maxReasons = 500;

/// Those that change category, the largest change of score first.
std::vector<analysis::WalletChange> changedWallets(const analysis::ProfileComparison& comparison)
{
    std::vector<analysis::WalletChange> changed;
    for (const analysis::WalletChange& wallet : comparison.wallets) {
        if (wallet.changesCategory())
            changed.push_back(wallet);
    }
    const auto distance = [](const analysis::WalletChange& wallet) {
        return std::abs(wallet.otherScore.value_or(0) - wallet.score.value_or(0));
    };
    std::stable_sort(changed.begin(), changed.end(),
                     [&](const auto& a, const auto& b) { return distance(a) > distance(b); });
    return changed;
}

TableCell scoreCell(const std::optional<int>& score, risk::Category category)
{
    return {score ? QStringLiteral("%1 %2").arg(*score).arg(categoryText(category))
                  : categoryText(category),
            score.value_or(-1),
            {},
            {}};
}

CellTableModel::Row changeRow(const analysis::WalletChange& wallet, const QString& why)
{
    const int change = wallet.otherScore.value_or(0) - wallet.score.value_or(0);
    const QString name = QString::fromStdString(wallet.wallet);
    const QString sign = change < 0   ? QString(QChar(0x2212))
                         : change > 0 ? QStringLiteral("+")
                                      : QString();
    return {{name, {}, {}, name},
            scoreCell(wallet.score, wallet.category),
            scoreCell(wallet.otherScore, wallet.otherCategory),
            {sign + QString::number(std::abs(change)), change, QString::number(change), {}},
            {why, {}, {}, why}};
}

}  // namespace

std::vector<int> scoresOf(const analysis::PreparedRisk& prepared,
                          const analysis::ScoredCohort& scored)
{
    std::vector<int> scores;
    for (std::size_t i = 0; i < prepared.wallets.size(); ++i) {
        if (prepared.rowOf[i])
            scores.push_back(scored.parts[i].score);
    }
    return scores;
}

ProfileEffects profileEffects(const analysis::PreparedRisk& prepared,
                              const analysis::ScoredCohort& before, const risk::Profile& profile)
{
    ProfileEffects effects;
    effects.edited = std::make_shared<const analysis::ScoredCohort>(
        analysis::scoreRisk(prepared, profile, Executor(0)));
    const analysis::CohortScores from{prepared, before};
    const analysis::CohortScores to{prepared, *effects.edited};
    effects.comparison = analysis::compareProfiles(from, to);
    effects.comparison.wallets = changedWallets(effects.comparison);
    const analysis::ChangeReasons why(from, to);
    for (const analysis::WalletChange& wallet : effects.comparison.wallets) {
        if (effects.reasons.size() == maxReasons)
            break;
        effects.reasons.push_back(why.messageOn(wallet, reasonSteps));
    }
    return effects;
}

std::vector<CellTableModel::Row> changeRows(const ProfileEffects& effects)
{
    std::vector<CellTableModel::Row> rows;
    for (std::size_t i = 0; i < effects.comparison.wallets.size(); ++i)
        rows.push_back(
            changeRow(effects.comparison.wallets[i],
                      i < effects.reasons.size() ? messageText(effects.reasons[i]) : QString()));
    return rows;
}

}  // namespace walletloupe::ui
