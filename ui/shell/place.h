#pragma once

#include <QString>

namespace walletloupe::ui {

/// The three places of the window, in their order.
enum class Place { Wallets, Clusters, Predict };

/// "wallets", "clusters", "predict".
inline QString placeName(Place place)
{
    switch (place) {
        case Place::Clusters:
            return QStringLiteral("clusters");
        case Place::Predict:
            return QStringLiteral("predict");
        case Place::Wallets:
            break;
    }
    return QStringLiteral("wallets");
}

/// Wallets for a name that is none.
inline Place placeFromName(const QString& name)
{
    if (name == QLatin1String("clusters"))
        return Place::Clusters;
    return name == QLatin1String("predict") ? Place::Predict : Place::Wallets;
}

}  // namespace walletloupe::ui
