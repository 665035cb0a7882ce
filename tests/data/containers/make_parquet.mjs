// wallets.csv as Parquet by three other programs, and types.parquet with what DuckDB says of it.
// npm install @duckdb/node-api nodejs-polars hyparquet-writer, then: node make_parquet.mjs
import { DuckDBInstance } from '@duckdb/node-api'
import polars from 'nodejs-polars'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { writeFileSync } from 'node:fs'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(`CREATE TABLE wallets AS SELECT * FROM read_csv('wallets.csv', header = true, columns = {
    'wallet': 'VARCHAR', 'balance': 'DOUBLE', 'tx_count': 'BIGINT', 'active_days': 'INTEGER',
    'is_contract': 'BOOLEAN', 'label': 'VARCHAR'})`)
const copy = (what, file, options) => connection.run(`COPY ${what} TO '${file}' (FORMAT parquet, ${options})`)
for (const codec of ['snappy', 'gzip', 'zstd', 'uncompressed'])
    await copy('wallets', `duckdb_${codec}.parquet`, `COMPRESSION ${codec}, PARQUET_VERSION V1`)
await copy('wallets', 'duckdb_v2.parquet', 'COMPRESSION zstd, PARQUET_VERSION V2')
await copy('wallets', 'duckdb_lz4.parquet', 'COMPRESSION lz4_raw')
await copy('(SELECT * FROM wallets LIMIT 0)', 'duckdb_empty.parquet', 'COMPRESSION snappy')

const table = polars.readCSV('wallets.csv', { dtypes: { active_days: polars.Int32, tx_count: polars.Int64 } })
table.writeParquet('polars_snappy.parquet', { compression: 'snappy' })
table.writeParquet('polars_zstd.parquet', { compression: 'zstd' })

const reader = await connection.runAndReadAll('SELECT * FROM wallets')
const columns = reader.getColumnsObject()
// Several row groups and pages, and a dictionary that is given up where values no longer repeat.
writeFileSync('hyparquet_groups.parquet', Buffer.from(parquetWriteBuffer({
    columnData: [
        { name: 'wallet', data: columns.wallet, type: 'STRING' },
        { name: 'balance', data: columns.balance, type: 'DOUBLE' },
        { name: 'tx_count', data: columns.tx_count, type: 'INT64' },
        { name: 'active_days', data: columns.active_days, type: 'INT32' },
        { name: 'is_contract', data: columns.is_contract, type: 'BOOLEAN' },
        { name: 'label', data: columns.label, type: 'STRING' },
    ],
    rowGroupSize: [25, 7, 28],
    pageSize: 256,
})))
for (const [encoding, file] of [['DELTA_BINARY_PACKED', 'hyparquet_delta.parquet'],
    ['BYTE_STREAM_SPLIT', 'hyparquet_split.parquet']]) {
    const texts = encoding === 'BYTE_STREAM_SPLIT' ? 'PLAIN' : 'DELTA_BYTE_ARRAY'
    writeFileSync(file, Buffer.from(parquetWriteBuffer({
        columnData: [
            { name: 'wallet', data: columns.wallet, type: 'STRING', encoding: texts },
            { name: 'balance', data: columns.balance, type: 'DOUBLE',
                encoding: encoding === 'BYTE_STREAM_SPLIT' ? encoding : 'PLAIN' },
            { name: 'tx_count', data: columns.tx_count, type: 'INT64', encoding },
            { name: 'active_days', data: columns.active_days, type: 'INT32', encoding },
            { name: 'is_contract', data: columns.is_contract, type: 'BOOLEAN' },
            { name: 'label', data: columns.label, type: 'STRING',
                encoding: texts === 'PLAIN' ? texts : 'DELTA_LENGTH_BYTE_ARRAY' },
        ],
    })))
}

await connection.run(`CREATE TABLE types AS SELECT * FROM (VALUES
    (1, '0x01'::VARCHAR, 123456789012345678901234567890.1234::DECIMAL(38,4), (-0.05)::DECIMAL(4,2), 18446744073709551615::UBIGINT,
     DATE '2022-04-15', TIMESTAMP '2022-04-15 05:20:00', TIMESTAMP_NS '1969-12-31 23:59:59.5', 0.1::FLOAT, 1e300::DOUBLE,
     'f47ac10b-58cc-4372-a567-0e02b2c3d479'::UUID, '\\xDE\\xAD\\xBE\\xEF'::BLOB, 255::UTINYINT, (-128)::TINYINT,
     [1, 2], {'a': 1, 'b': 'x'}),
    (2, '0x02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (3, '0x03', -7, 99.99, 0, DATE '0001-01-01', TIMESTAMP '9999-12-31 23:59:59.123456', TIMESTAMP_NS '2024-02-29 00:00:00',
     -3.5, -0.1, '00000000-0000-0000-0000-000000000000', '\\x00'::BLOB, 0, 127, [], {'a': NULL, 'b': NULL}))
    AS t(n, wallet, big, small, whole, day, moment, instant, half, full_size, uid, raw, tiny, signed, list, pair)`)
await copy('types', 'types.parquet', 'COMPRESSION zstd')
await connection.run(`COPY (SELECT n, wallet, big, small, whole, day, moment, instant, half::DOUBLE AS half, full_size, uid,
    '0x' || lower(hex(raw)) AS raw, tiny, signed FROM types) TO 'types.csv' (HEADER)`)
await copy('(SELECT [1, 2] AS list)', 'nested.parquet', 'COMPRESSION snappy')
await copy(`(SELECT '0x1' AS hash, 1e18::DOUBLE AS value, '0x2' AS "from", '0x3' AS "to", 1650000000 AS "timeStamp")`,
    'floating_wei.parquet', 'COMPRESSION snappy')
