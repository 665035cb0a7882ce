// Times Polars or DuckDB reading a CSV into memory. usage: node csv_peers.mjs polars|duckdb FILE
// Prints "NAME SECONDS PEAK_MIB".
const [peer, file] = process.argv.slice(2);

async function readWithPolars() {
    const { default: polars } = await import("nodejs-polars");
    const begin = performance.now();
    const rows = polars.readCSV(file).height;
    return { seconds: (performance.now() - begin) / 1000, rows };
}

async function readWithDuckdb() {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const begin = performance.now();
    await connection.run(`CREATE TABLE wallets AS SELECT * FROM read_csv('${file}')`);
    const seconds = (performance.now() - begin) / 1000;
    const counted = await connection.runAndReadAll("SELECT count(*) FROM wallets");
    return { seconds, rows: Number(counted.getRows()[0][0]) };
}

const { seconds, rows } = await (peer === "polars" ? readWithPolars() : readWithDuckdb());
if (!(rows > 0))
    throw new Error("no rows were read");
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`${peer} ${seconds.toFixed(3)} ${peak.toFixed(0)}`);
