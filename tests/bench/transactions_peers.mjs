// Times Polars or DuckDB turning transactions into 15 features a wallet, out of the 52 that
// Walletloupe computes, as CSV. usage: node transactions_peers.mjs polars|duckdb FILE OUT
// Prints "NAME SECONDS PEAK_MIB WALLETS ROWS".
const [peer, file, out] = process.argv.slice(2);

async function featuresWithPolars() {
    const { default: pl } = await import("nodejs-polars");
    const begin = performance.now();
    const day = pl.col("timeStamp").div(86400).floor();
    const table = pl.scanCSV(file, { inferSchemaLength: 1000 })
        .select(...["wallet_address", "timeStamp", "from", "to", "gasUsed", "isError"].map((name) => pl.col(name)),
            pl.col("value").cast(pl.Float64), pl.col("gasPrice").cast(pl.Float64), day.alias("day"))
        .groupBy("wallet_address")
        .agg(pl.col("timeStamp").count().alias("count"),
            pl.col("value").sum().alias("value_sum"),
            pl.col("value").mean().alias("value_mean"),
            pl.col("value").std().alias("value_std"),
            pl.col("value").max().alias("value_max"),
            pl.col("gasUsed").mean().alias("gas_mean"),
            pl.col("gasUsed").max().alias("gas_max"),
            pl.col("gasUsed").std().alias("gas_std"),
            pl.col("gasUsed").mul(pl.col("gasPrice")).sum().alias("gas_cost"),
            pl.col("isError").mean().alias("error_rate"),
            pl.col("to").nUnique().alias("recipients"),
            pl.col("from").nUnique().alias("senders"),
            pl.col("timeStamp").sort().diff(1, "ignore").mean().alias("gap_mean"),
            pl.col("timeStamp").sort().diff(1, "ignore").max().alias("gap_max"),
            pl.col("day").nUnique().alias("active_days"))
        .collectSync();
    table.writeCSV(out);
    const seconds = (performance.now() - begin) / 1000;
    return { seconds, wallets: table.height, rows: table.getColumn("count").sum() };
}

async function featuresWithDuckdb() {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const begin = performance.now();
    await connection.run(`CREATE TABLE features AS
        SELECT wallet_address, count(*) AS count, sum(value) AS value_sum, avg(value) AS value_mean,
            stddev(value) AS value_std, max(value) AS value_max, avg(gasUsed) AS gas_mean, max(gasUsed) AS gas_max,
            stddev(gasUsed) AS gas_std, sum(gasUsed * gasPrice) AS gas_cost, avg(isError) AS error_rate,
            count(DISTINCT "to") AS recipients, count(DISTINCT "from") AS senders, avg(gap) AS gap_mean,
            max(gap) AS gap_max, count(DISTINCT timeStamp // 86400) AS active_days
        FROM (SELECT wallet_address, value::DOUBLE AS value, gasUsed, gasPrice::DOUBLE AS gasPrice, isError, "to", "from",
                timeStamp, timeStamp - lag(timeStamp) OVER (PARTITION BY wallet_address ORDER BY timeStamp) AS gap
            FROM read_csv('${file}'))
        GROUP BY wallet_address`);
    await connection.run(`COPY features TO '${out}' (HEADER)`);
    const seconds = (performance.now() - begin) / 1000;
    const counted = await connection.runAndReadAll("SELECT count(*), sum(count) FROM features");
    const [wallets, rows] = counted.getRows()[0].map(Number);
    return { seconds, wallets, rows };
}

const { seconds, wallets, rows } = await (peer === "polars" ? featuresWithPolars() : featuresWithDuckdb());
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`${peer} ${seconds.toFixed(3)} ${peak.toFixed(0)} ${wallets} ${rows}`);
