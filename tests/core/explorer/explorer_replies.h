#pragma once

#include "core/chain/history_row.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace walletloupe::explorer {

/// A row as Etherscan V2 spells it, with the extras of today.
inline QByteArray rowJson(std::uint64_t block, std::uint64_t nonce)
{
    const QByteArray number = QByteArray::number(static_cast<qulonglong>(block));
    const QByteArray count = QByteArray::number(static_cast<qulonglong>(nonce));
    return "{\"blockNumber\":\"" + number + "\",\"blockHash\":\"0xb" + number +
           "\",\"timeStamp\":\"1600000000\",\"hash\":\"0x" + number + "_" + count +
           "\",\"nonce\":\"" + count +
           "\",\"transactionIndex\":\"1\",\"from\":\"0xaa\",\"to\":\"\",\"value\":"
           "\"340282366920938463463374607431768211456\",\"gas\":\"21000\",\"gasPrice\":\"1\","
           "\"input\":\"0x\",\"methodId\":\"0x\",\"functionName\":\"\",\"contractAddress\":"
           "\"0xcc\","
           "\"cumulativeGasUsed\":\"21000\",\"txreceipt_status\":\"1\",\"gasUsed\":\"21000\","
           "\"confirmations\":\"7\",\"isError\":\"0\",\"extra\":{\"l1Fee\":[1]}}";
}

inline QByteArray rowsJson(const std::vector<std::uint64_t>& blocks)
{
    QByteArray rows;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        rows += (i > 0 ? "," : "") + rowJson(blocks[i], i);
    return "{\"status\":\"1\",\"message\":\"OK\",\"result\":[" + rows + "]}";
}

inline QByteArray errorJson(const QByteArray& result)
{
    return "{\"status\":\"0\",\"message\":\"NOTOK\",\"result\":\"" + result + "\"}";
}

inline const QByteArray kEmptyJson =
    R"({"status":"0","message":"No transactions found","result":[]})";

}  // namespace walletloupe::explorer
