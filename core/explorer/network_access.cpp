#include "core/explorer/network_access.h"

#include <QNetworkAccessManager>

namespace walletloupe::explorer {

QNetworkAccessManager& makeNetworkAccess(QObject& parent)
{
    return *new QNetworkAccessManager(&parent);
}

}  // namespace walletloupe::explorer
