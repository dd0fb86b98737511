import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {engines, isPresent, type Engine} from './browsers.ts';

const debianPackages: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

/** Installs browsers that are missing: as root on Debian all of them, elsewhere the Chromium that most tests need. */
export const installBrowsers = (): void => {
  const missing = engines.filter((engine) => !isPresent(engine));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.join(', ')} …`);
    run('apt-get', 'update', '-qq');
    const packages = missing.flatMap((engine) => debianPackages[engine]);
    run('apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...packages);
  } else if (missing.includes('chromium')) {
    console.log('Installing chromium …');
    run('playwright-core', 'install', 'chromium');
  }
};
