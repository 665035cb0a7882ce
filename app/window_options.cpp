#include "app/window_options.h"

#include <QCommandLineParser>

namespace walletloupe::app {
namespace {

void addWindowOption(QCommandLineParser& parser, const char* name, const char* help,
                     const char* value = "")
{
    parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromUtf8(help),
                                        QString::fromLatin1(value)));
}

bool readSize(const QString& text, WindowCommand& command)
{
    const QStringList size = text.split(u'x');
    if (size.size() != 2)
        return false;
    command.width = size[0].toInt();
    command.height = size[1].toInt();
    return command.width >= 480 && command.width <= 7680 && command.height >= 360 &&
           command.height <= 4320;
}

}  // namespace

void addWindowOptions(QCommandLineParser& parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    addWindowOption(parser, "sample", "Open the sample data.");
    addWindowOption(parser, "picture", "Draw the window into a PNG instead of showing it.", "FILE");
    addWindowOption(parser, "size", "Size of that picture (default: 1280x800).", "WxH");
    addWindowOption(parser, "place",
                    "Place to show first: wallets, inspect, clusters, explore, predict, risk or "
                    "fetch.",
                    "NAME");
    addWindowOption(
        parser, "view",
        "View of the place explore: map, profile, silhouette or drift; of the place risk: "
        "scores, components, profile, evaluation or drift.",
        "NAME");
    addWindowOption(parser, "dark", "Dark colours.");
}

Result<WindowCommand> readWindow(const QCommandLineParser& parser)
{
    WindowCommand command;
    command.file = parser.positionalArguments().value(0).toStdString();
    command.sample = parser.isSet(QStringLiteral("sample"));
    command.picture = parser.value(QStringLiteral("picture")).toStdString();
    command.place = parser.value(QStringLiteral("place")).toStdString();
    command.dark = parser.isSet(QStringLiteral("dark"));
    command.view = parser.value(QStringLiteral("view")).toStdString();
    const QStringList places{QStringLiteral("wallets"),  QStringLiteral("inspect"),
                             QStringLiteral("clusters"), QStringLiteral("explore"),
                             QStringLiteral("predict"),  QStringLiteral("risk"),
                             QStringLiteral("fetch")};
    if (!command.place.empty() && !places.contains(QString::fromStdString(command.place)))
        return failure(
            ErrorCode::Usage,
            "--place takes wallets, inspect, clusters, explore, predict, risk or fetch.");
    const QStringList views{QStringLiteral("map"),        QStringLiteral("profile"),
                            QStringLiteral("silhouette"), QStringLiteral("drift"),
                            QStringLiteral("scores"),     QStringLiteral("components"),
                            QStringLiteral("evaluation")};
    if (!command.view.empty() && !views.contains(QString::fromStdString(command.view)))
        return failure(ErrorCode::Usage,
                       "--view takes map, profile, silhouette, drift, scores, components or "
                       "evaluation.");
    if (parser.isSet(QStringLiteral("size")) &&
        !readSize(parser.value(QStringLiteral("size")), command))
        return failure(ErrorCode::Usage,
                       "--size takes a width and a height from 480x360 to 7680x4320.");
    return command;
}

}  // namespace walletloupe::app
