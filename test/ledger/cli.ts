/**
 * `npm run ledger -- --submissions N --faults 0.3 --kills K --seed S`: what became of N reactions that were sent
 * from a browser to an endpoint, while the share F of the requests goes wrong and the endpoint is killed K times.
 * Runs what is in dist/. Exits with 1 where one was lost, doubled, or confirmed without being stored.
 */
import {parseArgs} from 'node:util';
import {printReport} from './print-report.ts';
import {runLedger} from './run-ledger.ts';

const {values} = parseArgs({
  options: {
    submissions: {type: 'string', default: '300'},
    faults: {type: 'string', default: '0.3'},
    kills: {type: 'string', default: '3'},
    leaves: {type: 'string'},
    seed: {type: 'string', default: '1'},
    dist: {type: 'string', default: 'dist'},
  },
});

const number = (name: 'submissions' | 'faults' | 'kills' | 'leaves' | 'seed', text: string, most = Infinity): number => {
  const value = Number(text);
  if (text !== '' && value >= 0 && value <= most && (name === 'faults' || Number.isInteger(value))) return value;
  console.error(`--${name} is a ${name === 'faults' ? 'share from 0 to 1' : 'whole number'}, not "${text}".`);
  process.exit(2);
};

const {leaves, dist} = values;
const submissions = number('submissions', values.submissions);
const options = {
  submissions,
  faults: number('faults', values.faults, 1),
  kills: number('kills', values.kills),
  seed: number('seed', values.seed),
  ...(leaves !== undefined && {leaves: number('leaves', leaves)}),
  dist,
  onProgress: (settled: number) => {
    if (settled % 1000 === 0) console.error(`${settled} of ${submissions}`);
  },
};

const report = await runLedger(options);
printReport(options, report);
process.exitCode = report.broken.length > 0 ? 1 : 0;
