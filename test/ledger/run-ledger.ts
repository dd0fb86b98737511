import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {setTimeout as sleep} from 'node:timers/promises';
import {launchBrowser} from '../support/browser.ts';
import {startFaultProxy, type FaultProxy} from '../support/fault-proxy.ts';
import {seeded} from '../support/random.ts';
import {EndpointProcess} from './endpoint-process.ts';
import {broken, compare, type Figures, type Row} from './figures.ts';
import {Ledger} from './ledger.ts';
import {startPageServer} from './page-server.ts';
import {Tabs} from './tabs.ts';

export interface LedgerOptions {
  readonly submissions: number;
  /** The share of the requests that goes wrong. */
  readonly faults: number;
  /** How often the endpoint is killed under load. */
  readonly kills: number;
  /** How often a tab is left with reactions on their way, and opened again; default: once in 30 submissions. */
  readonly leaves?: number;
  /** Decides what goes wrong and when; how requests come to lie between each other stays the machine's. */
  readonly seed: number;
  /** The built files to test. */
  readonly dist?: string;
  readonly onProgress?: (settled: number) => void;
}

export interface Report {
  readonly figures: Figures;
  /** What of the promise does not hold; empty where it does. */
  readonly broken: readonly string[];
  /** Polls without a receipt, each with what its reader was left with. */
  readonly unconfirmed: readonly string[];
  /** What scripts in the tabs threw. */
  readonly errors: readonly string[];
  readonly staged: FaultProxy['staged'];
  readonly requests: number;
  readonly kills: number;
  readonly leaves: number;
  readonly seconds: number;
}

/** How many forms a tab has open at a time. */
const width = 6;

/** Milliseconds without a single receipt after which there will be none: twice what the slowest fault takes. */
const giveUp = 45_000;

const readDatabase = (file: string): {rows: Row[]; counted: number} => {
  const database = new DatabaseSync(file, {readOnly: true});
  try {
    const rows = database.prepare('select id, poll, stance, reason, lang, sent_at from reactions').all();
    const {counted} = database.prepare('select coalesce(sum(n), 0) as counted from standings').get()!;
    return {rows: rows as unknown as Row[], counted: Number(counted)};
  } finally {
    database.close();
  }
};

/** Moments in a run, as numbers of settled submissions, while there is still load. */
const moments = (count: number, submissions: number, random: () => number): number[] =>
  Array.from({length: count}, () => Math.floor(random() * submissions * 0.9)).toSorted((a, b) => a - b);

export const runLedger = async (options: LedgerOptions): Promise<Report> => {
  const {submissions, faults, seed, leaves = Math.ceil(submissions / 30), onProgress} = options;
  const random = seeded(seed);
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'stelling-ledger-'));
  const closing: (() => unknown)[] = [() => rmSync(folder, {recursive: true, force: true})];
  try {
    // A copy, so that a build meanwhile does not change what is tested half-way.
    const dist = join(folder, 'dist');
    cpSync(resolve(options.dist ?? 'dist'), dist, {recursive: true});
    cpSync('package.json', join(folder, 'package.json'));

    let settled = 0;
    let lastSettled = performance.now();
    const ledger = new Ledger(submissions, seed, (count) => {
      settled = count;
      lastSettled = performance.now();
      onProgress?.(count);
    });

    const pages = await startPageServer(ledger, dist, (tab) => ({tab, width, endpoint: proxy.url}));
    closing.push(pages.close);
    const database = join(folder, 'reactions.db');
    const endpoint = new EndpointProcess(join(dist, 'cli.js'), ['--open', '--database', database, '--origin', pages.url]);
    closing.push(() => endpoint.stop('SIGKILL'));
    await endpoint.start();
    const proxy = await startFaultProxy({
      target: () => endpoint.url,
      share: faults,
      seed,
      onRequest: (path) => ledger.departed(/\/polls\/([^/]+)\//.exec(path)?.[1] ?? ''),
    });
    closing.push(proxy.close);

    const browser = await launchBrowser();
    closing.push(() => browser.close());
    const tabs = new Tabs(browser, pages.url, random);
    await tabs.open();

    const killing = moments(options.kills, submissions, random);
    const leaving = moments(leaves, submissions, random);
    const due = (of: number[]): boolean => settled >= (of[0] ?? Infinity) && of.shift() !== undefined;

    /** Somewhere between two receipts, not at the moment of one, until the run is over or stands still. */
    const meanwhile = async (isOver: () => boolean): Promise<boolean> => {
      await sleep(random() * 300);
      return !isOver() && performance.now() - lastSettled < giveUp;
    };

    while (await meanwhile(() => settled === submissions)) {
      if (due(killing)) {
        await endpoint.stop('SIGKILL');
        await sleep(random() * 500);
        await endpoint.start();
      }
      if (due(leaving)) await tabs.leave();
    }
    // What the device still holds of what is confirmed would come in now.
    await tabs.leaveAll();
    while (await meanwhile(() => ledger.done));

    await browser.close();
    await endpoint.stop('SIGTERM');
    const {rows, counted} = readDatabase(database);
    const figures = compare(ledger.submissions, rows, counted);
    return {
      figures,
      broken: [...broken(submissions, figures), ...(ledger.done ? [] : ['unfinished']), ...(tabs.errors.length > 0 ? ['errors'] : [])],
      unconfirmed: ledger.submissions
        .filter(({receipts}) => receipts.length === 0)
        .map(({poll, vanished}) => `${poll} (${vanished ? 'an empty form after a return' : 'no word'})`),
      errors: tabs.errors,
      staged: proxy.staged,
      requests: proxy.requests,
      kills: options.kills - killing.length,
      leaves: leaves - leaving.length,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    for (const close of closing.reverse()) await close();
  }
};
