#pragma once

#include <QByteArray>

namespace walletloupe::explorer {

/// A log as Etherscan V2 spells it, in the first transaction of its block.
inline QByteArray logJson(const QByteArray& block, const QByteArray& hash)
{
    return "{\"address\":\"0xC3D688b66703497daa19211eedff47f25384cdc3\",\"topics\":["
           "\"0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f\","
           "\"0x000000000000000000000000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\","
           "\"0x000000000000000000000000bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"],"
           "\"data\":\"0x05\",\"blockNumber\":\"" +
           block +
           "\",\"blockHash\":\"0xb1\",\"timeStamp\":\"0x5f5e1000\",\"gasPrice\":\"0x1\","
           "\"gasUsed\":\"0x5208\",\"logIndex\":\"0x\",\"transactionHash\":\"" +
           hash + "\",\"transactionIndex\":\"0x\"}";
}

inline QByteArray logsJson(const QByteArray& logs)
{
    return "{\"status\":\"1\",\"message\":\"OK\",\"result\":[" + logs + "]}";
}

inline const QByteArray kNoLogsJson = R"({"status":"0","message":"No records found","result":[]})";

}  // namespace walletloupe::explorer
