/** What stands between a change and the main branch: `npm run verify`. A new check is one more entry here. */
import {readFileSync} from 'node:fs';

/** A mistake that the check must see. `npm run verify:faults` makes it in a copy of the project. */
export interface Fault {
  readonly name: string;
  /** The file that becomes wrong; it may be a new one. */
  readonly file: string;
  /** @param text what is in the file, empty where there is none */
  readonly plant: (text: string) => string;
  /** What the check must say of it, so that it is red for this and not for something else. */
  readonly says: RegExp;
}

export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly faults: readonly Fault[];
}

const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly scripts: Readonly<Record<string, string>>};

const npmRun = (script: string, ...args: readonly string[]): Check['command'] => ['npm', 'run', '--silent', script, ...args];

const append =
  (line: string): Fault['plant'] =>
  (text) =>
    `${text}${line}\n`;

const lintFault = `import {html} from 'lit/html.js';

export const planted = (name: string, save: () => Promise<void>) => {
  save();
  return html\`<img src=\${name} /><input value="\${name}" value=\${name} />\`;
};
`;

/** In the order of how soon they are done, but for the tests, which take minutes. */
const all: readonly Check[] = [
  {
    name: 'no cycle, no file over 250 lines without a reason, and the rest of the architecture',
    command: ['node', '--test', 'test/unit/project/architecture.test.ts'],
    faults: [
      {
        name: 'two sources import each other',
        file: 'src/contract/stance.ts',
        plant: append("export type {Standing} from './standing.ts';"),
        says: /src\/contract\/stance\.ts → src\/contract\/standing\.ts → src\/contract\/stance\.ts/,
      },
      {
        name: 'a source of 251 lines gives no reason',
        file: 'src/planted.ts',
        plant: append(Array.from({length: 250}, (_, line) => `export const line${line} = ${line};\n`).join('')),
        says: /src\/planted\.ts/,
      },
    ],
  },
  {
    name: 'no block of ten lines twice',
    command: npmRun('duplicates'),
    faults: [
      {
        name: 'a source is copied',
        file: 'src/planted.ts',
        plant: () => readFileSync('src/settings.ts', 'utf8'),
        says: /planted\.ts/,
      },
    ],
  },
  {
    name: 'format',
    command: npmRun('format:check'),
    faults: [{name: 'a line is laid out by hand', file: 'src/version.ts', plant: append('export const  planted = "x"'), says: /src\/version\.ts/}],
  },
  {
    name: 'types',
    command: npmRun('typecheck'),
    faults: [{name: 'a text where a number is due', file: 'src/version.ts', plant: append("export const planted: number = 'x';"), says: /TS2322/}],
  },
  {
    name: 'lint',
    command: npmRun('lint'),
    faults: [
      {name: 'a promise that nobody waits for', file: 'src/views/planted.ts', plant: () => lintFault, says: /no-floating-promises/},
      {name: 'an image without a text', file: 'src/views/planted.ts', plant: () => lintFault, says: /lit-a11y\/alt-text/},
      {name: 'a template with an attribute twice', file: 'src/views/planted.ts', plant: () => lintFault, says: /lit\/no-duplicate-template-bindings/},
      {
        name: 'an element that makes its shadow root closed',
        file: 'src/planted.ts',
        plant: append("export class Planted extends HTMLElement {\n  root = this.attachShadow({mode: 'closed'});\n}"),
        says: /wc\/no-closed-shadow-root/,
      },
    ],
  },
  {
    name: 'size',
    command: npmRun('size'),
    faults: [
      {
        name: 'two kilobytes more that do not compress',
        file: 'src/version.ts',
        plant: (text) => {
          const noise = Array.from({length: 2_000}, (_, index) => String.fromCharCode(33 + ((index * index * 7919 + index * 104_729) % 58))).join('');
          return text.replace(/version = '([^']*)'/, `version = '$1' + ${JSON.stringify(noise)}`);
        },
        says: /over the budget/,
      },
    ],
  },
  {
    name: 'manifest',
    command: npmRun('manifest', '--', '--check'),
    faults: [
      {
        name: 'an attribute is something else than the README says',
        file: 'src/settings.ts',
        plant: (text) => text.replace('How many steps', 'How many planted steps'),
        says: /README\.md/,
      },
    ],
  },
  {
    name: 'package',
    command: npmRun('package:check'),
    faults: [
      {
        name: 'an export that names no file',
        file: 'package.json',
        plant: (text) => text.replace('"./dist/endpoint.js"', '"./dist/planted.js"'),
        says: /planted\.js/,
      },
    ],
  },
  // All else that is wrong is theirs to see; each test file says what for.
  {name: 'tests', command: ['node', 'test/run-parts.ts'], faults: []},
];

/** Those whose npm script is there. */
export const checks: readonly Check[] = all.filter(
  ({command: [program, , , script]}) => program !== 'npm' || (!!script && Object.hasOwn(scripts, script)),
);
