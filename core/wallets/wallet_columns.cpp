#include "core/wallets/wallet_columns.h"

#include "core/csv/reading/column_binding.h"
#include "core/messages/wallet_messages.h"

#include <map>
#include <optional>
#include <span>

namespace walletloupe::wallets {
namespace {

Location placeOf(const ColumnPlan& plan, std::size_t field)
{
    return {.column = field + 1, .columnName = plan.fields[field].name};
}

void nameFields(const std::vector<std::string>& header, ColumnPlan& plan)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        FieldPlan field;
        field.name = header[i].empty() ? "column " + std::to_string(i + 1) : header[i];
        field.use = header[i].empty() ? FieldUse::Text : FieldUse::Other;
        plan.fields.push_back(std::move(field));
    }
}

/// A name that stands twice could not be told apart later: the first column has it.
void dropRepeatedNames(ColumnPlan& plan)
{
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        FieldPlan& field = plan.fields[i];
        if (field.use == FieldUse::Text)
            continue;
        const auto [earlier, isNew] = first.emplace(csv::foldedName(field.name), i);
        if (isNew)
            continue;
        field.use = FieldUse::Text;
        plan.warnings.push_back(
            messages::repeatedColumnName(placeOf(plan, earlier->second), placeOf(plan, i)));
    }
}

/// The field with the first of the names that a field has.
std::optional<std::size_t> fieldCalled(const ColumnPlan& plan,
                                       std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < plan.fields.size(); ++i) {
            const FieldPlan& field = plan.fields[i];
            if (field.use != FieldUse::Text && csv::foldedName(field.name) == csv::foldedName(name))
                return i;
        }
    }
    return std::nullopt;
}

/// The field with the ids where no name is asked for. Numbers under the name of an id (1, 2, 3)
/// are used only where there are no addresses.
std::optional<std::size_t> walletField(const ColumnPlan& plan, const IdHints& hints)
{
    if (const auto wallet = fieldCalled(plan, csv::walletColumnNames()))
        return wallet;
    const auto id = fieldCalled(plan, csv::otherIdColumnNames());
    const bool isNumber = id && *id < hints.isNumeric.size() && hints.isNumeric[*id];
    if (id && !(isNumber && hints.addresses))
        return id;
    return hints.addresses ? hints.addresses : hints.texts;
}

Result<std::size_t> askedField(const ColumnPlan& plan, const std::string& asked,
                               const std::string& path)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        if (plan.fields[i].name == asked ||
            csv::foldedName(plan.fields[i].name) == csv::foldedName(asked))
            return i;
        names.push_back(plan.fields[i].name);
    }
    return failure(ErrorCode::NotFound, messages::noSuchIdColumn(asked, names).at({.file = path}));
}

Message noWalletColumn(const ColumnPlan& plan, const std::string& path)
{
    std::vector<std::string> found;
    for (const FieldPlan& field : plan.fields)
        found.push_back(field.name);
    const auto names = csv::walletColumnNames();
    return messages::noWalletColumn(found, {names.begin(), names.end() - 1},
                                    std::string(names.back()))
        .at({.file = path});
}

void bindWallet(ColumnPlan& plan, std::size_t wallet)
{
    plan.wallet = wallet;
    plan.fields[wallet].use = FieldUse::Wallet;
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        if (plan.fields[i].use == FieldUse::Other && csv::isWalletColumn(plan.fields[i].name))
            plan.warnings.push_back(
                messages::severalWalletColumns(placeOf(plan, wallet), placeOf(plan, i)));
    }
}

void bindFeatures(ColumnPlan& plan)
{
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        FieldPlan& field = plan.fields[i];
        const std::string_view canonical = csv::canonicalFeature(field.name);
        if (field.use != FieldUse::Other || canonical.empty())
            continue;
        const auto [earlier, isNew] = first.emplace(canonical, i);
        if (isNew) {
            field.use = FieldUse::Feature;
            field.canonical = canonical;
        } else {
            plan.warnings.push_back(messages::severalFeatureColumns(
                std::string(canonical), placeOf(plan, earlier->second), placeOf(plan, i)));
        }
    }
}

}  // namespace

Result<ColumnPlan> planColumns(const std::vector<std::string>& header, const std::string& path,
                               const IdHints& hints)
{
    ColumnPlan plan;
    nameFields(header, plan);
    dropRepeatedNames(plan);
    std::optional<std::size_t> wallet;
    if (hints.asked.empty()) {
        wallet = walletField(plan, hints);
    } else {
        const auto asked = askedField(plan, hints.asked, path);
        if (!asked)
            return errorOf(asked);
        wallet = *asked;
    }
    if (!wallet)
        return failure(ErrorCode::Unusable, noWalletColumn(plan, path));
    bindWallet(plan, *wallet);
    if (hints.asked.empty() && !csv::isWalletColumn(plan.fields[*wallet].name))
        plan.warnings.push_back(messages::idColumnRecognised(plan.fields[*wallet].name));
    bindFeatures(plan);
    return plan;
}

}  // namespace walletloupe::wallets
