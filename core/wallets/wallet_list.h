#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/csv/files/input_file.h"
#include "core/csv/text/csv_options.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace walletloupe::wallets {

struct ListedWallet {
    chain::Address address;
    std::string spelling;  ///< as in the file
};

/// Wallets that are asked for.
struct WalletList {
    std::vector<ListedWallet> wallets;  ///< each once, in the order of the file
    std::vector<Message> problems;      ///< rows that name no wallet
    std::vector<Message> warnings;
    std::vector<Message> repeats;  ///< rows that name a wallet again
};

/// Gathers wallets one by one and says of each text what is wrong with it.
class WalletListBuilder final {
public:
    /// `where` is the location of its messages.
    void add(std::string_view text, const Location& where);
    void refuse(Message problem) { m_list.problems.push_back(std::move(problem)); }
    WalletList take() { return std::move(m_list); }

private:
    std::unordered_map<chain::Address, Location, chain::AddressHash> m_sourceOf;
    WalletList m_list;
};

/// Reads the wallet column of a CSV, or a list of addresses without a header; other columns do not
/// matter. Errors: NotFound, Unreadable, Unusable (no wallet column, no wallet), Cancelled.
Result<WalletList> readWalletList(const std::string& path, const csv::CsvOptions& options = {},
                                  csv::InputWatch watch = {});

/// Reads addresses out of text as people paste it: anything that spaces, line ends, commas,
/// semicolons or quotes set apart; a heading that names a wallet column is passed over.
WalletList readWalletText(std::string_view text);

}  // namespace walletloupe::wallets
