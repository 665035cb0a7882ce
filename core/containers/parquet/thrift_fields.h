#pragma once

#include "core/containers/parquet/thrift_reader.h"

#include <cstddef>
#include <cstdint>

namespace walletloupe::containers {

/// A whole number; 0, and passed over, where the field is none.
inline std::int64_t integerOf(ThriftReader& thrift, const ThriftReader::Field& field)
{
    const bool isInteger = field.type == ThriftType::I16 || field.type == ThriftType::I32 ||
                           field.type == ThriftType::I64;
    if (!isInteger) {
        thrift.skip(field.type);
        return 0;
    }
    return thrift.integer();
}

/// Reads a structure where the field is one.
template <class Take>
void readStructOf(ThriftReader& thrift, const ThriftReader::Field& field, Take take)
{
    if (field.type == ThriftType::Struct)
        thrift.readStruct(take);
    else
        thrift.skip(field.type);
}

/// Calls `take` for each structure of a list, which it must read.
template <class Take>
void readListOf(ThriftReader& thrift, const ThriftReader::Field& field, Take take)
{
    if (field.type != ThriftType::List)
        return thrift.skip(field.type);
    const auto list = thrift.list();
    for (std::size_t i = 0; i < list.size && !thrift.isBad(); ++i)
        list.type == ThriftType::Struct ? take() : thrift.skip(list.type);
}

}  // namespace walletloupe::containers
