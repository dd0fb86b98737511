import {readFileSync} from 'node:fs';
import type {Poll} from '../../src/contract/poll.ts';
import {hosts} from './hosts.ts';
import {hostPage, listPage} from './page.ts';

const poll = (): Poll => JSON.parse(readFileSync('demo/polls/datagedreven-werken.json', 'utf8')) as Poll;

/** What is made, and not written, of demo/hosts/: the pages, and the stylesheets that stay in their packages. By path. */
export const hostFiles = (): Map<string, string> =>
  new Map([
    ['index.html', listPage(hosts)],
    ...hosts.map((host) => [`${host.name}.html`, hostPage(host, poll())] as const),
    ...hosts
      .flatMap(({packages, dark = []}) => [...packages, ...dark])
      .map((file) => [`packages/${file}`, readFileSync(`node_modules/${file}`, 'utf8')] as const),
  ]);
