#pragma once

#include <string>

class QCommandLineParser;

namespace walletloupe::app {

/// One option and what it says; `value` names what follows it, empty for a switch.
void addOption(QCommandLineParser& parser, const char* name, const std::string& help,
               const char* value = "");

/// How the tables read are written: separator, decimal mark, encoding, sheet, size.
void addDialectOptions(QCommandLineParser& parser);

}  // namespace walletloupe::app
