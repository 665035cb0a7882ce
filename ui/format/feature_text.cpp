#include "ui/format/feature_text.h"

#include "ui/format/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double weiPerGwei = 1e9;
constexpr double weiPerEther = 1e18;

const FeatureDescription* descriptionOf(std::string_view name)
{
    const auto all = featureDescriptions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const auto& words) { return words.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("FeatureText", text);
}

/// "1 hour", "2.5 hours".
QString counted(double value, const char* singular, const char* plural)
{
    return numberText(value) + u' ' + translated(value == 1.0 ? singular : plural);
}

QString withUnit(FeatureUnit unit, double value)
{
    switch (unit) {
        case FeatureUnit::Plain:
            return numberText(value);
        case FeatureUnit::Transactions:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "transaction"),
                           QT_TRANSLATE_NOOP("FeatureText", "transactions"));
        case FeatureUnit::Ether:
            return numberText(value) + QStringLiteral(" ETH");
        case FeatureUnit::WeiAsEther:
            return numberText(value / weiPerEther) + QStringLiteral(" ETH");
        case FeatureUnit::WeiAsGwei:
            return numberText(value / weiPerGwei) + QStringLiteral(" gwei");
        case FeatureUnit::Share:
            return shareText(value);
        case FeatureUnit::Gas:
            return numberText(value) + u' ' + translated(QT_TRANSLATE_NOOP("FeatureText", "gas"));
        case FeatureUnit::Hours:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "hour"),
                           QT_TRANSLATE_NOOP("FeatureText", "hours"));
        case FeatureUnit::Days:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "day"),
                           QT_TRANSLATE_NOOP("FeatureText", "days"));
        case FeatureUnit::PerDay:
            return numberText(value) + u' ' + translated(QT_TRANSLATE_NOOP("FeatureText", "a day"));
        case FeatureUnit::Addresses:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "address"),
                           QT_TRANSLATE_NOOP("FeatureText", "addresses"));
        case FeatureUnit::Functions:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "function"),
                           QT_TRANSLATE_NOOP("FeatureText", "functions"));
        case FeatureUnit::Protocols:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "protocol"),
                           QT_TRANSLATE_NOOP("FeatureText", "protocols"));
        case FeatureUnit::Blocks:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "block"),
                           QT_TRANSLATE_NOOP("FeatureText", "blocks"));
        case FeatureUnit::Actions:
            return counted(value, QT_TRANSLATE_NOOP("FeatureText", "action"),
                           QT_TRANSLATE_NOOP("FeatureText", "actions"));
    }
    return numberText(value);
}

}  // namespace

QString featureTitle(std::string_view name)
{
    const FeatureDescription* words = descriptionOf(name);
    return words == nullptr ? QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
                            : translated(words->title);
}

QString featureMeaning(std::string_view name)
{
    const FeatureDescription* words = descriptionOf(name);
    return words == nullptr ? QString() : translated(words->meaning);
}

QString featureHypothesis(std::string_view name)
{
    const FeatureDescription* words = descriptionOf(name);
    return words == nullptr ? QString() : translated(words->hypothesis);
}

QString featureValueText(std::string_view name, double value)
{
    if (std::isnan(value))
        return translated(QT_TRANSLATE_NOOP("FeatureText", "not known"));
    const FeatureDescription* words = descriptionOf(name);
    return withUnit(words == nullptr ? FeatureUnit::Plain : words->unit, value);
}

}  // namespace walletloupe::ui
