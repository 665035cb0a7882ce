#pragma once

class QNetworkAccessManager;
class QObject;

namespace walletloupe::explorer {

/// What calls leave through, with Qt's defaults for proxies and TLS; `parent` owns it and must live
/// in the thread that calls.
QNetworkAccessManager& makeNetworkAccess(QObject& parent);

}  // namespace walletloupe::explorer
