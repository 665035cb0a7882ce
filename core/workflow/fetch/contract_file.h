#pragma once

#include "core/base/result.h"
#include "core/chain/contract_registry.h"

#include <QByteArray>

#include <string>

namespace walletloupe::workflow {

/// Adds the contracts of a JSON list. Errors: Unusable, Unsupported; they name `source` and the
/// entry.
Result<void> readContracts(const QByteArray& json, const std::string& source,
                           chain::ContractRegistry& registry);

/// The contracts that the program comes with: those of every list in resources/registry.
Result<chain::ContractRegistry> builtInContracts();

}  // namespace walletloupe::workflow
