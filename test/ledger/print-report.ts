import type {LedgerOptions, Report} from './run-ledger.ts';

const percent = (share: number): string => `${(share * 100).toPrecision(2)} %`;

const list = (name: string, items: readonly string[]): void => {
  const more = items.length > 20 ? ['…'] : [];
  if (items.length > 0) console.log(`${name}: ${[...items.slice(0, 20), ...more].join(', ')}`);
};

export const printReport = ({submissions, faults, seed}: LedgerOptions, report: Report): void => {
  const {figures, staged, unconfirmed, errors, broken} = report;
  const line = (name: string, value: string | number, remark = '') =>
    console.log(`${name.padEnd(11)} ${String(value).padStart(7)}${remark && `  ${remark}`}`);

  line('submitted', figures.submitted);
  line('receipts', figures.receipts);
  line('rows', figures.rows, figures.counted === figures.rows ? '' : `but the standings count ${figures.counted}`);
  for (const name of ['lost', 'doubled', 'false'] as const) {
    // The rule of three: none in n trials puts the rate below 3/n with 95 % confidence.
    line(name, figures[name], figures[name] === 0 ? `95 % sure: fewer than ${percent(3 / submissions)}` : '');
  }
  line('ids', figures.minted);
  line('requests', report.requests, `${percent(faults)} of them hit`);
  for (const [fault, times] of Object.entries(staged).toSorted()) line(`  ${fault}`, times);
  line('kills', report.kills, 'of the endpoint, with SIGKILL');
  line('leaves', report.leaves, 'a tab reloaded, or closed and opened again');
  line('seconds', report.seconds.toFixed(1), `${(figures.receipts / report.seconds).toFixed(1)} receipts a second`);
  line('seed', seed);
  list('without a receipt', unconfirmed);
  list('thrown in a tab', errors);
  console.log(broken.length === 0 ? 'Every reaction once, and every receipt true.' : `The promise does not hold: ${broken.join(', ')}.`);
};
