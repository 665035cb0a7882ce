#pragma once

#include <QString>
#include <QStringList>

namespace walletloupe::app {

/// Items between commas, without empty ones; an item with a comma in it stands in quotes, as in CSV
/// ("a,b", with "" for a quote). Quotes that do not end before a comma or the end are plain text.
QStringList splitItems(const QString& text);

}  // namespace walletloupe::app
