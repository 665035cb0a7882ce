#pragma once

#include "core/base/result.h"
#include "core/containers/compression/zip_archive.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::containers {

/// One sheet of an Office Open XML workbook (ECMA-376), and what its cells refer to.
struct Workbook {
    std::shared_ptr<const ZipArchive> archive;
    std::string sheetPath;  ///< of the sheet's entry in the archive
    std::string sheet;      ///< its name
    std::vector<std::string> otherSheets;
    std::vector<std::string> sharedTexts;
    std::vector<bool> isDateStyle;  ///< by the style's place
    bool countsFrom1904 = false;
};

/// Whether an archive is a workbook.
bool isWorkbook(const ZipArchive& archive);

/// Finds the sheet called `sheet`, or the first that is not hidden. Errors: Usage (no such sheet;
/// the names are listed), Unreadable (damaged), Unusable (limit). `name` is the file's.
Result<Workbook> openWorkbook(std::shared_ptr<const ZipArchive> archive, const std::string& name,
                              const std::string& sheet, const ExpansionLimit& limit);

/// Whether a number format (ECMA-376, 18.8.31) shows a number as a date.
bool isDateFormat(std::string_view code);

}  // namespace walletloupe::containers
