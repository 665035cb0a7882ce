#pragma once

#include "app/commands.h"

#include <QStringList>

class QCommandLineParser;

namespace walletloupe::app {

class OptionReader;

void addFetchOptions(QCommandLineParser& parser);
Command readFetch(OptionReader& reader, const QStringList& arguments);

}  // namespace walletloupe::app
