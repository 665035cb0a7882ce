#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>

namespace walletloupe::ui {

/// The places of the window, in their order.
enum class Place { Wallets, Inspect, Clusters, Explore, Predict, Risk, Fetch };

/// "wallets", "inspect", "clusters", "explore", "predict", "risk", "fetch", in the order of Place.
inline const QStringList& placeNames()
{
    static const QStringList names{QStringLiteral("wallets"),  QStringLiteral("inspect"),
                                   QStringLiteral("clusters"), QStringLiteral("explore"),
                                   QStringLiteral("predict"),  QStringLiteral("risk"),
                                   QStringLiteral("fetch")};
    return names;
}

inline QString placeName(Place place)
{
    return placeNames().at(static_cast<qsizetype>(place));
}

/// Wallets for a name that is none.
inline Place placeFromName(const QString& name)
{
    return Place(std::max(placeNames().indexOf(name), qsizetype{0}));
}

}  // namespace walletloupe::ui
