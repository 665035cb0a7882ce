#include "core/workflow/risk/risk_session.h"

#include "core/csv/writing/csv_writer.h"
#include "core/model/reference_population.h"
#include "core/model/risk_profile_file.h"
#include "core/synthetic/sample_transactions.h"
#include "core/text/sentence.h"
#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/risk/risk_report.h"
#include "core/workflow/risk/wallet_history.h"

#include <QFileInfo>

#include <utility>

namespace walletloupe::workflow {
namespace {

using SharedRun = std::shared_ptr<const RiskResult>;

constexpr std::size_t sampleTransactionCount = 20'000;
constexpr std::uint64_t sampleSeed = 42;

Result<SharedRun> shared(Result<RiskResult> run)
{
    if (!run)
        return errorOf(run);
    return std::make_shared<const RiskResult>(std::move(*run));
}

QString readingText(const std::vector<std::string>& files)
{
    if (files.size() == 1)
        return RiskSession::tr("Reading %1")
            .arg(QFileInfo(QString::fromStdString(files.front())).fileName());
    return RiskSession::tr("Reading %1 files").arg(files.size());
}

Result<void> writeSample(const std::string& path, const Progress& progress)
{
    const std::string text =
        synthetic::sampleTransactions(sampleTransactionCount, sampleSeed, progress);
    if (progress.cancelled())
        return cancelledFailure();
    return csv::writeAtomically(path, text);
}

Result<SharedRun> withStability(const SharedRun& run, const Executor& executor)
{
    analysis::RiskStabilityOptions options;
    auto stability = analysis::riskStability(run->prepared, run->scored, options, executor);
    if (!stability)
        return errorOf(stability);
    auto whole = std::make_shared<RiskResult>(*run);
    whole->stability = std::move(*stability);
    return SharedRun(std::move(whole));
}

}  // namespace

RiskSession::RiskSession(QObject* parent) : QObject(parent)
{
    connect(&m_histories, &jobs::JobRunner::busyChanged, this, &RiskSession::announceActivity);
    for (jobs::JobRunner* runner : {&m_runs, &m_stabilities}) {
        connect(runner, &jobs::JobRunner::busyChanged, this, &RiskSession::announceActivity);
        connect(runner, &jobs::JobRunner::progressed, this, [this, runner](double fraction) {
            if (runner == &m_runs || !m_runs.isBusy())
                Q_EMIT progressed(fraction);
        });
    }
}

RiskSession::~RiskSession() = default;

bool RiskSession::isBusy() const
{
    return m_runs.isBusy() || m_stabilities.isBusy() || m_histories.isBusy();
}

void RiskSession::cancel()
{
    m_runs.cancel();
    m_stabilities.cancel();
    m_histories.cancel();
}

void RiskSession::open(const RiskRequest& request)
{
    start({request, {}, true}, readingText(request.features.transactions));
}

void RiskSession::openSample(const QString& path)
{
    SessionRequest asked = m_asked;
    asked.request.features.transactions = {path.toStdString()};
    asked.request.features.wallets.clear();
    asked.request.labels.clear();
    asked.mustRead = true;
    asked.before = [path = path.toStdString()](const Progress& progress) {
        return writeSample(path, progress);
    };
    start(asked, tr("Making up transactions"));
}

void RiskSession::setOptions(const RiskRequest& request)
{
    SessionRequest asked = m_asked;
    asked.request = request;
    asked.request.profile = m_asked.request.profile;
    asked.aside = CompanionFiles::ReadAnew;
    start(asked, tr("Scoring anew"));
}

void RiskSession::loadProfile(const QString& nameOrFile)
{
    SessionRequest asked = m_asked;
    asked.request.profile = nameOrFile.toStdString();
    asked.profile.reset();
    start(asked, tr("Scoring by another profile"));
}

void RiskSession::applyProfile(const risk::Profile& profile)
{
    SessionRequest asked = m_asked;
    asked.profile = profile;
    start(asked, tr("Scoring by another profile"));
}

/// What was asked for, from the previous run where that will do; null without files.
Result<SharedRun> RiskSession::scoreAll(const SessionRequest& asked, const SharedRun& previous,
                                        const Executor& executor)
{
    const auto profile = asked.profile ? Result<risk::Profile>(*asked.profile)
                                       : loadRiskProfile(asked.request.profile);
    if (!profile)
        return errorOf(profile);
    if (asked.request.features.transactions.empty())
        return SharedRun();
    if (!asked.mustRead && previous && readsTheSame(*previous, asked.request, *profile))
        return shared(scoreAgain(*previous, asked.request, *profile, executor, asked.aside));
    if (!asked.before)
        return shared(computeRisk(asked.request, *profile, executor));
    if (auto done = asked.before(executor.part(0.0, 0.3)); !done)
        return errorOf(done);
    return shared(computeRisk(asked.request, *profile, executor.part(0.3, 1.0)));
}

void RiskSession::start(const SessionRequest& asked, const QString& what)
{
    m_asked = asked;
    Q_EMIT requestChanged();
    m_stabilities.cancel();
    m_runText = what;
    if (m_runs.isBusy())
        announceActivity();
    m_runs.run<SharedRun>(
        [asked, previous = m_run](const Executor& executor) {
            return scoreAll(asked, previous, executor);
        },
        this,
        [this, asked](Result<SharedRun> run) {
            if (run)
                adopt(std::move(*run), asked);
            else
                goBack(run.error());
        });
}

void RiskSession::adopt(SharedRun run, SessionRequest asked)
{
    if (!run) {
        m_shown = asked;
        return;
    }
    const bool wasRead =
        asked.mustRead || !m_run || !readsTheSame(*m_run, asked.request, run->scored.profile);
    asked.mustRead = false;
    asked.before = {};
    asked.aside = CompanionFiles::AsTheyWere;
    m_run = std::move(run);
    m_shown = asked;
    m_asked = asked;
    if (wasRead)
        Q_EMIT opened();
    Q_EMIT cohortChanged();
    if (m_run->stability.empty())
        testStability();
}

/// What was asked for did not come: what is shown is what was asked for before.
void RiskSession::goBack(const Error& reason)
{
    m_asked = m_shown;
    Q_EMIT requestChanged();
    const bool wasStopped = reason.code == ErrorCode::Cancelled;
    if (!wasStopped && m_run && m_run->stability.empty())
        testStability();
    report(reason);
}

void RiskSession::testStability()
{
    if (m_run->prepared.rows.population == 0)
        return;
    m_stabilities.run<SharedRun>(
        [run = m_run](const Executor& executor) { return withStability(run, executor); }, this,
        [this, evaluated = m_run](Result<SharedRun> whole) {
            if (evaluated != m_run)
                return;
            if (!whole)
                return report(whole.error());
            m_run = std::move(*whole);
            Q_EMIT stabilityChanged();
        });
}

void RiskSession::readHistory(std::size_t wallet)
{
    using History = std::shared_ptr<const analysis::WalletHistory>;
    if (!m_run || wallet >= m_run->prepared.wallets.size())
        return;
    m_histories.run<History>(
        [run = m_run, wallet](const Executor& executor) -> Result<History> {
            auto history = readWalletHistory(*run, wallet, executor);
            if (!history)
                return errorOf(history);
            return std::make_shared<const analysis::WalletHistory>(std::move(*history));
        },
        this,
        [this](const Result<History>& history) {
            if (history)
                Q_EMIT historyRead(*history);
            else
                Q_EMIT historyFailed(QString::fromStdString(text::sentence(history.error())));
        });
}

void RiskSession::saveScores(const QString& path)
{
    if (!m_run)
        return report({ErrorCode::Usage, "There are no scores to save yet; open transactions."});
    save({path, [run = m_run, path = path.toStdString()] {
              return csv::writeAtomically(path, scoresCsv(*run));
          }});
}

void RiskSession::saveExplanations(const QString& path)
{
    if (!m_run)
        return report({ErrorCode::Usage, "There are no scores to explain yet; open transactions."});
    save({path, [run = m_run, path = path.toStdString()] {
              return csv::writeAtomically(path, explainJson(*run));
          }});
}

void RiskSession::saveReference(const QString& path)
{
    if (!m_run || m_run->prepared.rows.population == 0)
        return report(
            {ErrorCode::Usage, "No wallet can be scored, so there is no population to save."});
    save({path, [run = m_run, path = path.toStdString()] {
              return csv::writeAtomically(
                  path, model::referenceText(analysis::referenceOf(run->prepared, run->options)));
          }});
}

void RiskSession::saveProfile(const risk::Profile& profile, const QString& path)
{
    save({path, [profile, path = path.toStdString()] {
              return csv::writeAtomically(path, model::riskProfileText(profile));
          }});
}

/// Saves follow one another, so that none is overtaken.
void RiskSession::save(Save save)
{
    m_waitingSaves.push_back(std::move(save));
    if (!m_saves.isBusy())
        saveNext();
}

void RiskSession::saveNext()
{
    if (m_waitingSaves.empty())
        return;
    const Save next = std::move(m_waitingSaves.front());
    m_waitingSaves.pop_front();
    m_saves.run<void>([write = next.write](const Progress&) { return write(); }, this,
                      [this, next](const Result<void>& written) {
                          if (written)
                              Q_EMIT saved(next.path);
                          else
                              report(written.error());
                          saveNext();
                      });
}

void RiskSession::report(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

void RiskSession::announceActivity()
{
    if (m_runs.isBusy())
        Q_EMIT activityChanged(m_runText);
    else
        Q_EMIT activityChanged(m_histories.isBusy()     ? tr("Reading the wallet's transactions")
                               : m_stabilities.isBusy() ? tr("Testing how far the scores hold")
                                                        : QString());
}

}  // namespace walletloupe::workflow
