#include "app/option_list.h"

#include <QCommandLineParser>

namespace walletloupe::app {

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

}  // namespace walletloupe::app
