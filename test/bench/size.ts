import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** What the script tag may cost a reader, in bytes after brotli. */
const budget = 14_000;

const file = readFileSync('dist/stelling-poll.js');
const brotli = brotliCompressSync(file, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  },
}).length;

const later = brotliCompressSync(readFileSync('dist/results.js')).length;

console.log(`stelling-poll.js: ${file.length} bytes raw, ${gzipSync(file, {level: 9}).length} gzip, ${brotli} brotli`);
if (brotli > budget) {
  console.error(`That is ${brotli - budget} bytes over the budget of ${budget}.`);
  process.exitCode = 1;
} else {
  console.log(`${budget - brotli} of the ${budget} bytes are left.`);
  console.log(`results.js, fetched once there is something to show: ${later} brotli`);
}
