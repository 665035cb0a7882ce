#include "ui/shell/risk_editor.h"

#include "ui/charts/band_histogram.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_text.h"
#include "ui/forms/profile_editor.h"
#include "ui/parts/cell_table_model.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/table_view.h"

#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr std::size_t reasonSteps = 3;
/// Reasons of more wallets nobody reads; the command line writes all.
constexpr std::size_t mostReasons = 500;

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

CellTableModel::Row changeRow(const analysis::WalletChange& wallet, const std::string& reason)
{
    const int change = wallet.otherScore.value_or(0) - wallet.score.value_or(0);
    const QString why = QString::fromStdString(reason);
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

/// All that the background finds out about an edited profile.
struct Outcome {
    RiskEditor::Scored edited;
    analysis::ProfileComparison comparison;  ///< of the wallets that change category
    std::vector<std::string> reasons;        ///< of the first of them
};

void judge(const analysis::PreparedRisk& prepared, const analysis::ScoredCohort& before,
           const risk::Profile& profile, Outcome& outcome)
{
    outcome.edited = std::make_shared<const analysis::ScoredCohort>(
        analysis::scoreRisk(prepared, profile, Executor(0)));
    const analysis::JudgedCohort from{prepared, before};
    const analysis::JudgedCohort to{prepared, *outcome.edited};
    outcome.comparison = analysis::compareProfiles(from, to);
    outcome.comparison.wallets = changedWallets(outcome.comparison);
    const analysis::ChangeReasons why(from, to);
    for (const analysis::WalletChange& wallet : outcome.comparison.wallets) {
        if (outcome.reasons.size() == mostReasons)
            break;
        outcome.reasons.push_back(why.textOf(wallet, reasonSteps));
    }
}

}  // namespace

RiskEditor::RiskEditor(RunInBackground run, QWidget* parent)
    : QWidget(parent)
    , m_run(std::move(run))
    , m_editor(new ProfileEditor)
    , m_bands(new BandHistogram)
    , m_summary(makeHeading({}))
    , m_changes(new CellTableModel({tr("Wallet"), tr("Before"), tr("Now"), tr("Change"), tr("Why")},
                                   {3}, this))
    , m_table(new TableView)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_changes);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setAccessibleName(tr("Wallets that change category"));
    m_summary->setWordWrap(true);
    auto* effects = new QWidget;
    auto* column = new QVBoxLayout(effects);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(10);
    QFrame* card = makeCard();
    cardLayout(card)->addWidget(m_bands);
    column->addWidget(card, 2);
    column->addWidget(m_summary);
    column->addWidget(m_table, 3);
    auto* sides = new QSplitter;
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_editor);
    sides->addWidget(effects);
    sides->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->addWidget(sides);

    connect(m_editor, &ProfileEditor::profileChanged, this, [this](const risk::Profile& profile) {
        m_bands->setBands(profile.bands);
        rescore();
        Q_EMIT profileChanged(profile);
    });
    connect(m_editor, &ProfileEditor::saveRequested, this, &RiskEditor::saveRequested);
    connect(m_editor, &ProfileEditor::compareRequested, this, &RiskEditor::compareRequested);
    connect(m_bands, &BandHistogram::bandsChanged, m_editor, &ProfileEditor::setBands);
    showMessage(tr("Score wallets first: then every change shows here what it does to them."));
}

void RiskEditor::setCohort(Prepared prepared, Scored scored)
{
    m_prepared = std::move(prepared);
    m_scored = std::move(scored);
    m_bands->setScores(m_prepared && m_scored ? scoresOf(*m_prepared, *m_scored)
                                              : std::vector<int>());
    rescore();
}

void RiskEditor::setProfile(const risk::Profile& profile)
{
    m_editor->setProfile(profile);
    m_bands->setBands(profile.bands);
    rescore();
}

const risk::Profile& RiskEditor::profile() const
{
    return m_editor->profile();
}

void RiskEditor::rescore()
{
    m_edited.reset();
    if (!m_prepared || !m_scored || profile().components.empty())
        return showMessage(
            tr("Score wallets first: then every change shows here what it does to them."));
    if (!analysis::servesProfile(*m_prepared, profile()))
        return showMessage(
            tr("What this change does shows once the wallets are scored by the new profile."));
    const auto outcome = std::make_shared<Outcome>();
    m_run([outcome, prepared = m_prepared, scored = m_scored,
           profile = profile()] { judge(*prepared, *scored, profile, *outcome); },
          this,
          [this, outcome, prepared = m_prepared] {
              if (prepared == m_prepared)
                  showEdited(outcome->edited, outcome->comparison, outcome->reasons);
          });
}

void RiskEditor::showMessage(const QString& text)
{
    m_summary->setText(text);
    m_editor->showFlagged({});
    m_changes->setRows({});
}

void RiskEditor::showEdited(Scored edited, const analysis::ProfileComparison& comparison,
                            const std::vector<std::string>& reasons)
{
    m_edited = std::move(edited);
    m_bands->setScores(scoresOf(*m_prepared, *m_edited));
    const auto& parts = m_edited->parts;
    m_editor->showFlagged(std::count_if(
        parts.begin(), parts.end(), [](const risk::ScoreParts& part) { return part.isFlagged; }));
    m_summary->setText(QString::fromStdString(analysis::comparisonSummary(comparison)));
    std::vector<CellTableModel::Row> rows;
    for (std::size_t i = 0; i < comparison.wallets.size(); ++i)
        rows.push_back(
            changeRow(comparison.wallets[i], i < reasons.size() ? reasons[i] : std::string()));
    m_changes->setRows(std::move(rows));
    m_table->fitColumns();
}

}  // namespace walletloupe::ui
