#pragma once

#include "app/commands.h"
#include "core/base/result.h"

#include <string>

class QCommandLineParser;

namespace walletloupe::app {

void addWindowOptions(QCommandLineParser& parser);

/// The lines of the overview about --place and --view, as the list of pages has them.
std::string pagesOverview();

/// What addWindowOptions made of the arguments. Error: Usage for a place, a view or a size that
/// is none.
Result<WindowCommand> readWindow(const QCommandLineParser& parser);

}  // namespace walletloupe::app
