#include "core/transactions/transaction_columns.h"

#include "core/csv/reading/column_binding.h"
#include "core/messages/transaction_messages.h"
#include "core/transactions/schemas/schema_list.h"

#include <algorithm>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

struct Spelling {
    std::string_view folded;
    TransactionField field;
};

/// The first spelling of a field is that of txlist.
constexpr std::array spellings{
    Spelling{"chainid", Chain},
    Spelling{"timestamp", Time},
    Spelling{"blocktimestamp", Time},
    Spelling{"blocknumber", Block},
    Spelling{"transactionindex", Index},
    Spelling{"hash", Hash},
    Spelling{"txhash", Hash},
    Spelling{"transactionhash", Hash},
    Spelling{"from", From},
    Spelling{"fromaddress", From},
    Spelling{"to", To},
    Spelling{"toaddress", To},
    Spelling{"value", Value},
    Spelling{"gas", GasLimit},
    Spelling{"gasused", GasUsed},
    Spelling{"receiptgasused", GasUsed},
    Spelling{"gasprice", GasPrice},
    Spelling{"iserror", IsError},
    Spelling{"txreceiptstatus", ReceiptStatus},
    Spelling{"receiptstatus", ReceiptStatus},
    Spelling{"input", Input},
    Spelling{"methodid", MethodId},
    Spelling{"functionname", FunctionName},
    Spelling{"protocolversion", ProtocolTag},
    Spelling{"blocktime", Time},
    Spelling{"txindex", Index},
    Spelling{"valuewei", Value},
    Spelling{"effectivegaspricewei", GasPrice},
    Spelling{"statussuccess", Success},
    Spelling{"l1feespaid", LayerFee},
    Spelling{"l1fee", LayerFee},
};

/// Without the index column that the header of a raw file leaves unnamed.
std::optional<TransactionField> fieldOf(std::string_view name)
{
    const std::string folded = csv::foldedName(name);
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const Spelling& s) { return s.folded == folded; });
    return found == spellings.end() ? std::nullopt : std::optional(found->field);
}

Location locationOf(const TransactionColumns& columns, std::size_t place)
{
    return {.column = place + 1, .columnName = columns.header[place]};
}

void bind(TransactionColumns& columns, TransactionField field, std::size_t place)
{
    auto& bound = columns.places[static_cast<std::size_t>(field)];
    if (!bound) {
        bound = place;
        return;
    }
    columns.warnings.push_back(
        messages::severalFieldColumns(std::string(transactionFieldName(field)),
                                      locationOf(columns, *bound), locationOf(columns, place)));
}

void bindWallet(TransactionColumns& columns)
{
    for (const std::string_view name : csv::walletColumnNames()) {
        for (std::size_t place = 0; place < columns.header.size(); ++place) {
            if (csv::foldedName(columns.header[place]) == csv::foldedName(name))
                bind(columns, Wallet, place);
        }
    }
}

/// Lists of other things have the columns of transactions, and other meanings.
Result<void> checkKind(const std::vector<std::string>& folded, const std::string& file)
{
    const auto has = [&folded](std::string_view name) {
        return std::find(folded.begin(), folded.end(), name) != folded.end();
    };
    if (has("tokensymbol") || has("tokendecimal"))
        return failure(ErrorCode::Unusable, messages::listOfTokenTransfers().at({.file = file}));
    if (has("traceid"))
        return failure(ErrorCode::Unusable, messages::listOfInternalCalls().at({.file = file}));
    return {};
}

void applySchema(const SourceSchema& schema, TransactionColumns& columns)
{
    columns.source = schema.name;
    columns.valueShift = schema.valueShift;
    columns.gasPriceShift = schema.gasPriceShift;
    columns.feeShift = schema.feeShift;
}

bool isBoundBy(const SourceSchema& schema, TransactionField field)
{
    return std::any_of(schema.columns.begin(), schema.columns.end(),
                       [field](const SchemaColumn& column) { return column.field == field; });
}

/// The names of the source, in the order of its list; of several for a field the first counts.
void bindSchema(const SourceSchema& schema, const std::vector<std::string>& folded,
                TransactionColumns& columns)
{
    for (const SchemaColumn& column : schema.columns) {
        for (std::size_t place = 0; place < folded.size(); ++place) {
            if (fieldOf(schema, folded[place]) == column.field &&
                fits(column.folded, folded[place]) && !columns.has(column.field))
                bind(columns, column.field, place);
        }
    }
}

/// The coin that a column of values names in parentheses.
std::optional<chain::NativeCoin> coinInHeader(const TransactionColumns& columns)
{
    for (const TransactionField field : {ValueOut, ValueIn, Value}) {
        if (!columns.has(field))
            continue;
        const std::string& name = columns.header[*columns.place(field)];
        const std::size_t begin = name.find('(');
        const std::size_t end = name.find(')', begin);
        if (begin != std::string::npos && end != std::string::npos)
            return chain::coinOfSymbol(std::string_view(name).substr(begin + 1, end - begin - 1));
    }
    return std::nullopt;
}

Result<void> checkNeeded(const TransactionColumns& columns, const std::string& file)
{
    for (const TransactionField field : {Time, To}) {
        if (!columns.has(field))
            return failure(
                ErrorCode::Unusable,
                messages::noFieldColumn(std::string(transactionFieldName(field)), columns.header)
                    .at({.file = file}));
    }
    return {};
}

}  // namespace

std::string_view transactionFieldName(TransactionField field)
{
    static constexpr std::array<std::string_view, transactionFieldCount> names{"wallet_address",
                                                                               "chain_id",
                                                                               "timeStamp",
                                                                               "blockNumber",
                                                                               "transactionIndex",
                                                                               "hash",
                                                                               "from",
                                                                               "to",
                                                                               "value",
                                                                               "gas",
                                                                               "gasUsed",
                                                                               "gasPrice",
                                                                               "isError",
                                                                               "txreceipt_status",
                                                                               "input",
                                                                               "methodId",
                                                                               "functionName",
                                                                               "protocol_version",
                                                                               "Value_IN",
                                                                               "Value_OUT",
                                                                               "fee",
                                                                               "l1Fee",
                                                                               "category",
                                                                               "success"};
    return names[static_cast<std::size_t>(field)];
}

Location TransactionColumns::location(TransactionField field) const
{
    return locationOf(*this, place(field).value_or(0));
}

std::vector<std::string_view> TransactionColumns::missing() const
{
    std::vector<std::string_view> names;
    for (const TransactionField field : {Hash, Block, From, Value, GasUsed, GasPrice}) {
        if (!has(field) && !(field == Value && has(ValueOut)))
            names.push_back(transactionFieldName(field));
    }
    if (!has(IsError) && !has(ReceiptStatus) && !has(Success))
        names.push_back(transactionFieldName(IsError));
    if (!has(Input))
        names.push_back(transactionFieldName(Input));
    return names;
}

Result<TransactionColumns> bindTransactionColumns(const std::vector<std::string>& header,
                                                  const std::string& file)
{
    TransactionColumns columns;
    for (std::size_t place = 0; place < header.size(); ++place)
        columns.header.push_back(header[place].empty() ? "column " + std::to_string(place + 1)
                                                       : header[place]);
    std::vector<std::string> folded;
    for (const std::string& name : header)
        folded.push_back(csv::foldedName(name));
    if (auto checked = checkKind(folded, file); !checked)
        return errorOf(checked);
    const SourceSchema* schema = schemaOf(folded);
    if (schema != nullptr)
        applySchema(*schema, columns);
    if (schema != nullptr)
        bindSchema(*schema, folded, columns);
    for (std::size_t place = 0; place < header.size(); ++place) {
        const auto field = fieldOf(header[place]);
        const bool isOfSchema =
            schema != nullptr && (fieldOf(*schema, folded[place]) ||
                                  (field && columns.has(*field) && isBoundBy(*schema, *field)));
        if (field && !isOfSchema)
            bind(columns, *field, place);
    }
    bindWallet(columns);
    columns.coin = coinInHeader(columns);
    if (auto checked = checkNeeded(columns, file); !checked)
        return errorOf(checked);
    return columns;
}

}  // namespace walletloupe::transactions
