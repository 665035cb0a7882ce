#include "core/containers/parquet/parquet_schema.h"

#include "core/containers/parquet/thrift_fields.h"

#include <utility>

namespace walletloupe::containers {
namespace {

using Field = ThriftReader::Field;

ParquetMeaning timeMeaning(ThriftReader& thrift, const Field& time)
{
    ParquetMeaning meaning = ParquetMeaning::Seconds1e3;
    readStructOf(thrift, time, [&](const Field& part) {
        readStructOf(thrift, part, [&](const Field& unit) {
            meaning = unit.id == 1   ? ParquetMeaning::Seconds1e3
                      : unit.id == 2 ? ParquetMeaning::Seconds1e6
                                     : ParquetMeaning::Seconds1e9;
            thrift.skip(unit.type);
        });
    });
    return meaning;
}

void readLogicalType(ThriftReader& thrift, const Field& field, ParquetSchema::Element& element)
{
    readStructOf(thrift, field, [&](const Field& kind) {
        element.hasLogicalType = true;
        if (kind.id == 8) {
            element.logicalMeaning = timeMeaning(thrift, kind);
            return;
        }
        constexpr int integer = 10;
        bool isSigned = true;
        readStructOf(thrift, kind, [&](const Field& part) {
            if (kind.id == integer && part.id == 2)
                isSigned = part.isTrue();
            if (kind.id == 5 && part.id == 1)
                element.scale = integerOf(thrift, part);
            else
                thrift.skip(part.type);
        });
        switch (kind.id) {
            case 1:   // string
            case 4:   // enum
            case 12:  // JSON
                element.logicalMeaning = ParquetMeaning::Text;
                break;
            case 5:
                element.logicalMeaning = ParquetMeaning::Decimal;
                break;
            case 6:
                element.logicalMeaning = ParquetMeaning::Date;
                break;
            case integer:
                element.logicalMeaning =
                    isSigned ? ParquetMeaning::Number : ParquetMeaning::Unsigned;
                break;
            case 14:
                element.logicalMeaning = ParquetMeaning::Uuid;
                break;
            default:
                element.hasLogicalType = false;
        }
    });
}

ParquetMeaning meaningOf(const ParquetSchema::Element& element, ParquetType type)
{
    if (element.hasLogicalType)
        return element.logicalMeaning;
    switch (element.convertedType) {
        case 0:   // UTF8
        case 4:   // enum
        case 19:  // JSON
            return ParquetMeaning::Text;
        case 5:
            return ParquetMeaning::Decimal;
        case 6:
            return ParquetMeaning::Date;
        case 9:
            return ParquetMeaning::Seconds1e3;
        case 10:
            return ParquetMeaning::Seconds1e6;
        case 11:
        case 12:
        case 13:
        case 14:
            return ParquetMeaning::Unsigned;
        default:
            return type == ParquetType::Bytes || type == ParquetType::FixedBytes
                       ? ParquetMeaning::Bytes
                       : ParquetMeaning::Number;
    }
}

bool addColumn(const ParquetSchema::Element& element, std::size_t leaf, ParquetMetadata& metadata)
{
    constexpr std::int64_t lastType = 7;
    constexpr std::int64_t widest = 1 << 20;
    constexpr std::int64_t mostScale = 76;
    if (*element.type < 0 || *element.type > lastType || element.width < 0 ||
        element.width > widest || element.scale < 0 || element.scale > mostScale)
        return false;
    ParquetColumn column;
    column.name = element.name;
    column.type = static_cast<ParquetType>(*element.type);
    column.meaning = meaningOf(element, column.type);
    column.width = static_cast<std::size_t>(element.width);
    column.scale = static_cast<int>(element.scale);
    column.isOptional = element.repetition == 1;
    column.leaf = leaf;
    metadata.columns.push_back(std::move(column));
    return column.type != ParquetType::FixedBytes || column.width > 0;
}

/// Passes over what lies below an element, and counts its leaves; false where the tree is broken.
bool passTree(const std::vector<ParquetSchema::Element>& schema, std::size_t& at,
              std::size_t& leaves)
{
    std::int64_t open = 1;
    while (open > 0) {
        if (at >= schema.size() || schema[at].children < 0)
            return false;
        open += schema[at].children - 1;
        leaves += schema[at].type ? 1 : 0;
        ++at;
    }
    return true;
}

}  // namespace

void ParquetSchema::readElement(ThriftReader& thrift)
{
    Element& element = m_elements.emplace_back();
    thrift.readStruct([&](const Field& field) {
        switch (field.id) {
            case 1:
                element.type = integerOf(thrift, field);
                break;
            case 2:
                element.width = integerOf(thrift, field);
                break;
            case 3:
                element.repetition = integerOf(thrift, field);
                break;
            case 4:
                if (field.type == ThriftType::Binary)
                    element.name = thrift.binary();
                else
                    thrift.skip(field.type);
                break;
            case 5:
                element.children = integerOf(thrift, field);
                break;
            case 6:
                element.convertedType = integerOf(thrift, field);
                break;
            case 7:
                element.scale = integerOf(thrift, field);
                break;
            case 10:
                readLogicalType(thrift, field, element);
                break;
            default:
                thrift.skip(field.type);
        }
    });
}

bool ParquetSchema::takeColumns(ParquetMetadata& metadata) const
{
    std::size_t at = 1;
    std::size_t leaves = 0;
    while (at < m_elements.size()) {
        const Element& element = m_elements[at];
        constexpr std::int64_t repeated = 2;
        if (element.type && element.children == 0 && element.repetition != repeated) {
            if (!addColumn(element, leaves++, metadata))
                return false;
            ++at;
            continue;
        }
        metadata.nested.push_back(element.name);
        if (!passTree(m_elements, at, leaves))
            return false;
    }
    return !m_elements.empty();
}

}  // namespace walletloupe::containers
