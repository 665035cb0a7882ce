#include "core/base/version.h"

namespace walletloupe {

std::string_view programVersion()
{
    return WALLETLOUPE_VERSION;
}

}  // namespace walletloupe
