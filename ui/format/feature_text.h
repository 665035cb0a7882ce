#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace walletloupe::ui {

/// How the number of a feature is best read.
enum class FeatureUnit {
    Plain,
    Transactions,
    Ether,
    WeiAsEther,  ///< a number of wei, shown in ETH
    WeiAsGwei,   ///< a number of wei, shown in gwei
    Share,       ///< 0..1, shown in percent
    Gas,
    Hours,
    Days,
    PerDay,
    Addresses,
    Functions,
    Protocols,
    Blocks,
    Actions,
};

/// What a feature is, for people who did not read its definition.
struct FeatureDescription {
    std::string_view name;  ///< "error_rate"
    FeatureUnit unit = FeatureUnit::Plain;
    const char* title = "";       ///< "Error rate"
    const char* meaning = "";     ///< one sentence: what is counted
    const char* hypothesis = "";  ///< one sentence: why it may say something about risk
};

/// All features that the program computes.
std::span<const FeatureDescription> featureDescriptions();

/// "Error rate"; the name itself where it is not known.
QString featureTitle(std::string_view name);
/// Empty where the name is not known.
QString featureMeaning(std::string_view name);
QString featureHypothesis(std::string_view name);

/// A value with its unit: "12.5 %", "0.25 ETH", "1 transaction". "not known" for NaN.
QString featureValueText(std::string_view name, double value);

}  // namespace walletloupe::ui
