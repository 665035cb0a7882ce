#include "core/wallets/wallet_columns.h"

#include "core/csv/reading/column_binding.h"
#include "core/messages/wallet_messages.h"

#include <map>
#include <optional>

namespace walletloupe::wallets {
namespace {

/// Also the names that pandas gives to unnamed columns when it writes a table again.
bool isUnnamed(const std::string& name)
{
    return name.empty() || csv::foldedName(name).starts_with("unnamed:");
}

Location placeOf(const ColumnPlan& plan, std::size_t field)
{
    return {.column = field + 1, .columnName = plan.fields[field].name};
}

void nameFields(const std::vector<std::string>& header, ColumnPlan& plan)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        FieldPlan field;
        field.name = header[i].empty() ? "column " + std::to_string(i + 1) : header[i];
        field.use = isUnnamed(header[i]) ? FieldUse::Text : FieldUse::Other;
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

std::optional<std::size_t> walletField(const ColumnPlan& plan)
{
    for (const std::string_view name : csv::walletColumnNames()) {
        for (std::size_t i = 0; i < plan.fields.size(); ++i) {
            const FieldPlan& field = plan.fields[i];
            if (field.use != FieldUse::Text && csv::foldedName(field.name) == csv::foldedName(name))
                return i;
        }
    }
    return std::nullopt;
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

Result<ColumnPlan> planColumns(const std::vector<std::string>& header, const std::string& path)
{
    ColumnPlan plan;
    nameFields(header, plan);
    dropRepeatedNames(plan);
    const auto wallet = walletField(plan);
    if (!wallet) {
        std::vector<std::string> found;
        for (const FieldPlan& field : plan.fields)
            found.push_back(field.name);
        const auto names = csv::walletColumnNames();
        const Message message = messages::noWalletColumn(found, {names.begin(), names.end() - 1},
                                                         std::string(names.back()));
        return failure(ErrorCode::Unusable, message.at({.file = path}));
    }
    bindWallet(plan, *wallet);
    bindFeatures(plan);
    return plan;
}

}  // namespace walletloupe::wallets
