#include "ui/page/tried_wallet.h"

namespace walletloupe::ui {

TriedWallet::TriedWallet(QObject* parent) : QObject(parent) {}

void TriedWallet::set(const std::vector<double>& now, const std::vector<double>& before)
{
    Q_EMIT changed(now, before);
}

}  // namespace walletloupe::ui
