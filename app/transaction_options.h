#pragma once

#include "app/commands.h"

#include <QStringList>

class QCommandLineParser;

namespace walletloupe::app {

class OptionReader;

/// Options of the commands that read transactions.
void addFeaturesOptions(QCommandLineParser& parser);
void addScoreOptions(QCommandLineParser& parser);

Command readFeatures(OptionReader& reader, const QStringList& arguments);
Command readScore(OptionReader& reader, const QStringList& arguments);

}  // namespace walletloupe::app
