#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// What a file is by its content.
enum class FileKind { Text, Json, Gzip, Zstd, Zip, Parquet };

/// The kind by how a file begins; what is not recognised is text.
FileKind kindOfBeginning(std::string_view beginning);

/// What a file that is no table is, and what to do with it, by how it begins: "is a web page, …".
/// None for what could be a table. `isWhole`: the file ends with `beginning`.
std::optional<std::string> foreignKind(std::string_view beginning, bool isWhole);

/// The same of a zip archive, by one of the names in it.
std::optional<std::string> foreignArchive(std::string_view entryName);

}  // namespace walletloupe::containers
