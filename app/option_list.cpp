#include "app/option_list.h"

#include <QCommandLineParser>

#include <algorithm>
#include <optional>

namespace walletloupe::app {
namespace {

/// The text in quotes at the front of `text`, as CSV writes it ("a,b", "" for a quote); nothing
/// where the quotes do not end before a comma or the end. `length` is how much of `text` it takes.
std::optional<QString> quotedItem(QStringView text, qsizetype& length)
{
    QString item;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] != u'"') {
            item += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            item += text[i++];
        } else {
            const QStringView rest = text.mid(i + 1);
            const qsizetype blanks = rest.size() - rest.trimmed().size();
            const bool endsHere = rest.trimmed().isEmpty() || rest.trimmed().startsWith(u',');
            length = i + 1 + (rest.trimmed().isEmpty() ? blanks : rest.indexOf(u','));
            return endsHere ? std::optional<QString>(item) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

void addOption(QCommandLineParser& parser, const char* name, const std::string& help,
               const char* value)
{
    parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromStdString(help),
                                        QString::fromLatin1(value)));
}

void addDialectOptions(QCommandLineParser& parser)
{
    addOption(parser, "separator", "Separator of the CSV: , ; | or tab (default: recognised).",
              "CHAR");
    addOption(parser, "decimal", "Decimal mark of the CSV: . or , (default: recognised).", "CHAR");
    addOption(parser, "encoding",
              "utf-8, utf-16, latin-1, gb18030, big5, shift-jis, windows-1250 to windows-1258 … "
              "(default: recognised).",
              "NAME");
    addOption(parser, "sheet", "Sheet of a workbook (.xlsx), by name (default: the first).",
              "NAME");
    addOption(parser, "max-size",
              "The most that a compressed file may hold, in MiB (default: 8192, and 200 times its "
              "size beyond 64 MiB).",
              "MIB");
}

QStringList splitItems(const QString& text)
{
    QStringList items;
    QStringView rest = text;
    while (!rest.isEmpty()) {
        const QStringView begin = rest.trimmed();
        qsizetype length = 0;
        std::optional<QString> item;
        if (begin.startsWith(u'"'))
            item = quotedItem(begin, length);
        if (item) {
            rest = begin;
        } else {
            const qsizetype comma = rest.indexOf(u',');
            length = comma < 0 ? rest.size() : comma;
            item = rest.left(length).toString();
        }
        if (!item->isEmpty())
            items << *item;
        rest = rest.mid(std::min(length + 1, rest.size()));
    }
    return items;
}

}  // namespace walletloupe::app
