#include "core/wallets/wallet_columns.h"

#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/name_list.h"
#include "core/csv/text/utf8.h"

#include <map>
#include <optional>

namespace walletloupe::wallets {
namespace {

/// Also the names that pandas gives to unnamed columns when it writes a table again.
bool isUnnamed(const std::string& name)
{
    return name.empty() || csv::foldedName(name).starts_with("unnamed:");
}

std::string shownColumn(const ColumnPlan& plan, std::size_t field)
{
    return "column " + std::to_string(field + 1) + " (" + csv::shortened(plan.fields[field].name) +
           ")";
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
            "Two columns have the same name: " + shownColumn(plan, earlier->second) + " is used, " +
            shownColumn(plan, i) + " is not.");
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
                "Several columns could hold the wallet ids: " + shownColumn(plan, wallet) +
                " is used, " + shownColumn(plan, i) + " is not.");
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
            plan.warnings.push_back("Two columns mean " + std::string(canonical) + ": " +
                                    shownColumn(plan, earlier->second) + " is used for it, " +
                                    shownColumn(plan, i) + " is not.");
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
        const std::vector<std::string> allButLast(names.begin(), names.end() - 1);
        return failure(ErrorCode::Unusable,
                       path + ": no column holds the wallet ids. Its columns are " +
                           csv::nameList(found) + "; call the one with the ids " +
                           csv::nameList(allButLast) + " or " + std::string(names.back()) + ".");
    }
    bindWallet(plan, *wallet);
    bindFeatures(plan);
    return plan;
}

}  // namespace walletloupe::wallets
