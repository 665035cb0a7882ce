#pragma once

#include <QStringList>

#include <string>

class QCommandLineParser;

namespace walletloupe::app {

/// One option and what it says; `value` names what follows it, empty for a switch.
void addOption(QCommandLineParser& parser, const char* name, const std::string& help,
               const char* value = "");

/// How the tables read are written: separator, decimal mark, encoding, sheet, size.
void addDialectOptions(QCommandLineParser& parser);

/// Items between commas, without empty ones; an item with a comma in it stands in quotes, as in CSV
/// ("a,b", with "" for a quote). Quotes that do not end before a comma or the end are plain text.
QStringList splitItems(const QString& text);

}  // namespace walletloupe::app
