#pragma once

#include "ui/page/page.h"

#include <vector>

namespace walletloupe::ui {

/// Every page, in the order of the navigation. Menus, navigation, shortcuts, help, command line
/// and saved state all follow this list; adding a page adds a line to it.
const std::vector<PageEntry>& pageList();

}  // namespace walletloupe::ui
