#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::store {

class SqlConnection;

/// The statements that bring a file from one version to the next.
using SchemaStep = QStringList;

/// All steps from an empty file, version 0, on; their number is the version of this program. A
/// step that has been released is never changed again: a change is a new step.
const std::vector<SchemaStep>& schemaSteps();

/// Opens the store at `path`, or makes it, and brings it to the version that `steps` lead to.
///
/// A version changes in one transaction, alone on the file and not in WAL mode: the number in the
/// file's header is true at any moment, and no older program is at work on it meanwhile. Errors as
/// `HistoryStore::open`.
Result<std::unique_ptr<SqlConnection>> openStore(
    const std::string& path, const std::vector<SchemaStep>& steps = schemaSteps());

}  // namespace walletloupe::store
