import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import type {WebKit} from './browsers.ts';
import {freePort} from './free-port.ts';

const mustStayAlive = (name: string, process: ChildProcess): Promise<never> =>
  Promise.race([
    once(process, 'error').then(([error]) => Promise.reject(error)),
    once(process, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with status ${code}`))),
  ]);

/** Resolves when the driver answers; it prints nothing when it is ready, so it can only be asked. */
const answers = async (port: number): Promise<void> => {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

/** Starts a screen without a monitor and WebKit's driver on it. */
export const startWebKitDriver = async ({driver, screen}: WebKit): Promise<{port: number; stop: () => void}> => {
  // Xvfb takes a free display and writes its number when it is ready.
  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await Promise.race([once(xvfb.stdio[3] as Readable, 'data'), mustStayAlive('Xvfb', xvfb)]);

  const port = await freePort();
  const onScreen = {DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1'};
  const webkit = spawn(driver, [`--port=${port}`], {stdio: 'ignore', env: {...process.env, ...onScreen}});
  const stop = () => {
    webkit.kill();
    xvfb.kill();
  };
  try {
    await Promise.race([answers(port), mustStayAlive('WebKitWebDriver', webkit)]);
  } catch (error) {
    stop();
    throw error;
  }
  return {port, stop};
};
