#pragma once

#include <functional>

class QObject;

namespace walletloupe::ui {

/// Runs `work` away from the window and then `done` in it, unless `receiver` is gone or a newer
/// call with the same receiver overtook it.
using RunInBackground =
    std::function<void(std::function<void()> work, QObject* receiver, std::function<void()> done)>;

}  // namespace walletloupe::ui
