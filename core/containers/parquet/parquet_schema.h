#pragma once

#include "core/containers/parquet/parquet_metadata.h"
#include "core/containers/parquet/thrift_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::containers {

/// The schema of a Parquet file: a tree, in depth-first order.
class ParquetSchema final {
public:
    struct Element {
        std::string name;
        std::optional<std::int64_t> type;
        std::int64_t width = 0;
        std::int64_t repetition = 0;  ///< required, optional, repeated
        std::int64_t children = 0;
        std::int64_t convertedType = -1;
        std::int64_t scale = 0;
        ParquetMeaning logicalMeaning = ParquetMeaning::Number;
        bool hasLogicalType = false;
    };

    void readElement(ThriftReader& thrift);
    /// The flat columns and the names of the others; false where the tree is broken.
    bool takeColumns(ParquetMetadata& metadata) const;

private:
    std::vector<Element> m_elements;
};

}  // namespace walletloupe::containers
