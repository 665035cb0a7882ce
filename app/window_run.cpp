#include "app/window_run.h"

#include "app/exit_code.h"
#include "app/platform.h"
#include "core/base/clock.h"
#include "core/base/version.h"
#include "core/jobs/job_runner.h"
#include "core/text/sentence.h"
#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/export/window_picture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace walletloupe::app {
namespace {

void nameApplication()
{
    const std::string_view version = programVersion();
    QCoreApplication::setOrganizationName(QStringLiteral("Walletloupe"));
    QCoreApplication::setApplicationName(QStringLiteral("Walletloupe"));
    QCoreApplication::setApplicationVersion(
        QString::fromLatin1(version.data(), static_cast<qsizetype>(version.size())));
}

/// A picture shows the program as it comes, whatever this user has chosen before.
std::unique_ptr<QSettings> makeSettings(bool forPicture, const QTemporaryDir& scratch)
{
    if (!forPicture)
        return std::make_unique<QSettings>();
    return std::make_unique<QSettings>(scratch.filePath(QStringLiteral("settings.ini")),
                                       QSettings::IniFormat);
}

/// Where this user's histories are kept; a picture shows none.
QString storeFile(bool forPicture, const QTemporaryDir& scratch)
{
    const QString folder = forPicture
                               ? scratch.path()
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return QDir(folder).filePath(QStringLiteral("histories.sqlite"));
}

/// One runner a receiver, so that the work for one does not overtake that for another.
using Runners = std::map<QObject*, std::unique_ptr<jobs::JobRunner>>;

ui::RunInBackground backgroundBy(Runners& runners)
{
    return [&runners](std::function<void()> work, QObject* receiver, std::function<void()> done) {
        std::unique_ptr<jobs::JobRunner>& runner = runners[receiver];
        if (!runner)
            runner = std::make_unique<jobs::JobRunner>();
        runner->run<void>(
            [work = std::move(work)](const Progress&) -> Result<void> {
                work();
                return {};
            },
            receiver, [done = std::move(done)](const Result<void>&) { done(); });
    };
}

ui::Theme themeOf(const WindowCommand& command, const QSettings& settings)
{
    if (!command.picture.empty())
        return command.dark ? ui::Theme::Dark : ui::Theme::Light;
    return command.dark ? ui::Theme::Dark : ui::savedTheme(settings);
}

/// Prints what went wrong, and ends with its code.
void endWithPicture(const Result<void>& drawn, const std::optional<Error>& failed)
{
    const std::optional<Error> error = drawn ? failed : drawn.error();
    if (error)
        std::fprintf(stderr, "walletloupe: %s\n", text::sentence(*error).c_str());
    QCoreApplication::exit(error ? exitCodeOf(error->code) : exitDone);
}

void openFirst(ui::MainWindow& window, const WindowCommand& command)
{
    if (!command.place.empty())
        window.showPage(QString::fromStdString(command.place));
    if (command.sample)
        window.openSample();
    else if (!command.file.empty())
        window.openFile(QString::fromStdString(command.file));
    if (!command.view.empty())
        window.showView(QString::fromStdString(command.view));
}

}  // namespace

int runWindow(int& argc, char** argv, const WindowCommand& command)
{
    const bool forPicture = !command.picture.empty();
    if (forPicture)
        useOffscreenPlatform();
    if (!hasDisplay()) {
        std::fputs(
            "walletloupe: there is no display to open the window on. The commands work "
            "without one: see \"walletloupe --help\".\n",
            stderr);
        return exitUnusableInput;
    }
    nameApplication();
    QApplication application(argc, argv);
    const QTemporaryDir scratch;
    const auto settings = makeSettings(forPicture, scratch);
    ui::applyTheme(application, themeOf(command, *settings));
    const SystemClock clock;
    workflow::SegmentationSession session(clock);
    workflow::ResultSaver saver(session);
    workflow::RiskSession risk;
    workflow::FetchSession fetch(storeFile(forPicture, scratch), clock);
    workflow::SystemKeyVault vault;
    workflow::ApiKeys keys(vault);
    Runners runners;
    ui::MainWindow window({session, saver, risk, fetch, keys}, *settings, backgroundBy(runners));
    if (forPicture)
        window.resize(command.width, command.height);
    openFirst(window, command);
    window.show();
    std::unique_ptr<ui::WindowPicture> picture;
    std::optional<Error> failed;
    if (forPicture) {
        const auto recordFailure = [&failed](const Error& error) { failed = error; };
        QObject::connect(&session, &workflow::SegmentationSession::failed, &window, recordFailure);
        QObject::connect(&risk, &workflow::RiskSession::failed, &window, recordFailure);
        picture = std::make_unique<ui::WindowPicture>(
            window, session, risk, QString::fromStdString(command.picture),
            [&failed](const Result<void>& drawn) { endWithPicture(drawn, failed); });
    }
    return QApplication::exec();
}

}  // namespace walletloupe::app
