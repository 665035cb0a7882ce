#pragma once

#include "core/model/cluster_method.h"

class QCommandLineParser;

namespace walletloupe::app {

class OptionReader;

/// --method, and one option for each setting of the methods there are.
void addMethodOptions(QCommandLineParser& parser);

/// The method and its settings; refuses what does not exist or does not belong to the method.
model::MethodChoice readMethod(OptionReader& reader);

}  // namespace walletloupe::app
