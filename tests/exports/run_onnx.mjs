// Runs an exported model on a CSV in onnxruntime-web and prints its labels, one a line.
// usage: node run_onnx.mjs MODEL.onnx WALLETS.csv "feature,feature,…"
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modelPath, csvPath, featureList] = process.argv.slice(2);
const require = createRequire(process.cwd() + '/');
const ort = await import(pathToFileURL(require.resolve('onnxruntime-web')).href);
const runtime = ort.default ?? ort;
runtime.env.wasm.numThreads = 1;

const features = featureList.split(',');
const lines = readFileSync(csvPath, 'utf8').trim().split('\n');
const header = lines[0].split(',');
const places = features.map((feature) => header.indexOf(feature));
const rows = lines.slice(1).map((line) => line.split(','));
const values = new Float64Array((rows.length + 1) * features.length);
rows.forEach((row, i) => places.forEach((at, j) => { values[i * features.length + j] = Number(row[at]); }));
// One row more, with a number that is missing: its label must be -1.
values.fill(1, rows.length * features.length);
values[values.length - 1] = NaN;

const session = await runtime.InferenceSession.create(readFileSync(modelPath));
const wallets = new runtime.Tensor('float64', values, [rows.length + 1, features.length]);
const { label, distances } = await session.run({ wallets });
const labels = Array.from(label.data, Number);
if (labels.pop() !== -1 || !Number.isNaN(distances.data[distances.data.length - 1]))
    throw new Error('a row with a missing number has a label');
const k = distances.dims[1];
labels.forEach((own, i) => {
    const row = Array.from(distances.data.slice(i * k, (i + 1) * k));
    if (row.indexOf(Math.min(...row)) !== own)
        throw new Error(`row ${i}: the label is not the nearest centroid`);
});
console.log(labels.join('\n'));
