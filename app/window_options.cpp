#include "app/window_options.h"

#include "ui/shell/page_list.h"

#include <QCommandLineParser>

namespace walletloupe::app {
namespace {

void addWindowOption(QCommandLineParser& parser, const char* name, const QString& help,
                     const char* value = "")
{
    parser.addOption(
        QCommandLineOption(QString::fromLatin1(name), help, QString::fromLatin1(value)));
}

QStringList pageIds()
{
    QStringList ids;
    for (const ui::PageEntry& page : ui::pageList())
        ids.append(page.info().id);
    return ids;
}

/// Each once, in the order of the pages.
QStringList viewNames()
{
    QStringList names;
    for (const ui::PageEntry& page : ui::pageList())
        names.append(page.info().views);
    names.removeDuplicates();
    return names;
}

/// "a, b or c"
QString inSentence(QStringList names)
{
    const QString last = names.takeLast();
    return names.isEmpty() ? last
                           : QStringLiteral("%1 or %2").arg(names.join(QStringLiteral(", ")), last);
}

QString viewsHelp()
{
    QStringList pages;
    for (const ui::PageEntry& entry : ui::pageList()) {
        const ui::PageInfo page = entry.info();
        if (!page.views.isEmpty())
            pages.append(QStringLiteral("of the page %1: %2").arg(page.id, inSentence(page.views)));
    }
    return QStringLiteral("View %1.").arg(pages.join(QStringLiteral("; ")));
}

auto usageError(const QString& text)
{
    return failure(ErrorCode::Usage, text.toStdString());
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
    addWindowOption(parser, "sample", QStringLiteral("Open the sample data."));
    addWindowOption(parser, "picture",
                    QStringLiteral("Draw the window into a PNG instead of showing it."), "FILE");
    addWindowOption(parser, "size", QStringLiteral("Size of that picture (default: 1280x800)."),
                    "WxH");
    addWindowOption(parser, "place",
                    QStringLiteral("Place to show first: %1.").arg(inSentence(pageIds())), "NAME");
    addWindowOption(parser, "view", viewsHelp(), "NAME");
    addWindowOption(parser, "dark", QStringLiteral("Dark colours."));
}

std::string pagesOverview()
{
    QString views;
    for (const ui::PageEntry& entry : ui::pageList()) {
        const ui::PageInfo page = entry.info();
        if (page.views.isEmpty())
            continue;
        views += views.isEmpty() ? QStringLiteral("  --view %1   what to show of the page %2")
                                 : QStringLiteral(", or\n         %1   of the page %2");
        views = views.arg(page.views.join(u'|'), page.id);
    }
    return QStringLiteral("  --place %1, --dark\n%2\n")
        .arg(pageIds().join(u'|'), views)
        .toStdString();
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
    if (!command.place.empty() && !pageIds().contains(QString::fromStdString(command.place)))
        return usageError(QStringLiteral("--place takes %1.").arg(inSentence(pageIds())));
    if (!command.view.empty() && !viewNames().contains(QString::fromStdString(command.view)))
        return usageError(QStringLiteral("--view takes %1.").arg(inSentence(viewNames())));
    if (parser.isSet(QStringLiteral("size")) &&
        !readSize(parser.value(QStringLiteral("size")), command))
        return failure(ErrorCode::Usage,
                       "--size takes a width and a height from 480x360 to 7680x4320.");
    return command;
}

}  // namespace walletloupe::app
