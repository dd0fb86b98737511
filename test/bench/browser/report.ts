import type {Results} from './results.ts';
import {empty, plain} from './variants.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const round = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const whole = (value: number): string => value.toLocaleString('en', {maximumFractionDigits: 0});

/** The tables of the bench, in markdown. */
export const report = (results: Results, names: readonly string[]): string => {
  const shown = names.filter((name) => name !== empty.name);
  /** Processor time of the main thread over that of an empty page. */
  const added = (name: string, slowdown: number, instances: number): number =>
    results.median(name, 'task', slowdown, instances) - results.median(empty.name, 'task', slowdown, instances);
  const ratio = (name: string, slowdown: number, instances: number): string =>
    (added(name, slowdown, instances) / added(plain.name, slowdown, instances)).toFixed(1);
  const spread = (name: string, slowdown: number, instances: number): string =>
    results
      .spread(name, 'task', slowdown, instances)
      .map((value) => round(value - results.median(empty.name, 'task', slowdown, instances)))
      .join('–');

  const one = table(
    [
      'one poll',
      'bytes (brotli)',
      'evaluation, ms at 4 ×',
      'main thread, ms',
      '× static',
      'ms at 4 ×',
      '× static',
      'usable after, ms',
      'at 4 ×',
      'heap, kB over static',
    ],
    shown.map((name) => [
      name,
      whole(results.median(name, 'wire', 1, 1)),
      round(results.median(name, 'evaluation', 4, 1)),
      `${round(added(name, 1, 1))} (${spread(name, 1, 1)})`,
      ratio(name, 1, 1),
      `${round(added(name, 4, 1))} (${spread(name, 4, 1)})`,
      ratio(name, 4, 1),
      ...[1, 4].map((slowdown) => round(results.median(name, 'usable', slowdown, 1))),
      whole(results.median(name, 'heap', 1, 1) - results.median(plain.name, 'heap', 1, 1)),
    ]),
  );
  const counts = table(
    [
      'one poll',
      'DOM nodes',
      'listeners',
      'layouts',
      'layout shift, script 500 ms late',
      'what follows moves, px',
      'a keystroke at 4 ×: main thread, ms',
      'input delay, ms',
      'layouts',
    ],
    shown.map((name) => [
      name,
      ...['nodes', 'listeners', 'layouts'].map((what) =>
        whole(results.median(name, what, 1, 1) - (what === 'nodes' ? results.median(empty.name, what, 1, 1) : 0)),
      ),
      results.median(name, 'score', 1, 1).toFixed(3),
      whole(results.median(name, 'moved', 1, 1)),
      ...['task', 'delay', 'layouts'].map((what) => round(results.median(name, `typing ${what}`, 4, 1))),
    ]),
  );
  const many = table(
    ['main thread in ms, and kB of heap', '1', '10', '100', 'page of 100, × static', '100 over 10', 'heap of 100', '10 at 4 ×'],
    shown.map((name) => [
      name,
      ...[1, 10, 100].map((instances) => round(added(name, 1, instances))),
      (results.median(name, 'task', 1, 100) / results.median(plain.name, 'task', 1, 100)).toFixed(2),
      (added(name, 1, 100) / added(name, 1, 10)).toFixed(1),
      whole(results.median(name, 'heap', 1, 100) - results.median(plain.name, 'heap', 1, 100)),
      round(added(name, 4, 10)),
    ]),
  );
  return [one, counts, many].join('\n\n');
};
