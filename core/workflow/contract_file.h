#pragma once

#include "core/base/result.h"
#include "core/chain/contract_registry.h"

#include <QByteArray>

#include <string>

namespace walletloupe::workflow {

/// Reads the JSON of known contracts. Errors: Unusable, Unsupported; they name `source` and the
/// entry.
Result<chain::ContractRegistry> readContracts(const QByteArray& json, const std::string& source);

/// The contracts that the program comes with: Compound V2, and V3 on every chain it is on.
Result<chain::ContractRegistry> builtInContracts();

}  // namespace walletloupe::workflow
