/**
 * Runs the element's tests: `node test/support/run-element-tests.ts --engine chromium [file…]`.
 * Ends with a line per engine, so that one that ran fewer tests than another is seen, and fails.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {startTestRunner, type TestSession, type TestSuiteResult} from '@web/test-runner';
import {engines, findWebKit, type Engine} from './browsers.ts';
import {elementConfig} from './element-config.ts';
import {startWebKitDriver} from './webkit-driver.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {engine: {type: 'string', multiple: true}, results: {type: 'string'}},
});
const chosen = (values.engine ?? engines) as readonly Engine[];
const files = positionals.length > 0 ? positionals : ['test/element/**/*.test.ts'];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const tests = (suite: TestSuiteResult): TestSuiteResult['tests'] => [...suite.tests, ...suite.suites.flatMap(tests)];

const count = (sessions: readonly TestSession[]): Count => {
  const all = sessions.flatMap(({testResults}) => (testResults ? tests(testResults) : []));
  const skipped = all.filter((test) => test.skipped).length;
  const passed = all.filter((test) => test.passed && !test.skipped).length;
  // A file may also fail outside its tests: it does not load, a hook throws, its page dies.
  const broken = sessions.filter(
    (session) => !session.passed && !(session.testResults && tests(session.testResults).some((test) => !test.passed)),
  ).length;
  return {passed, skipped, failed: all.length - skipped - passed + broken};
};

const driver = chosen.includes('webkit') ? await startWebKitDriver(findWebKit()!) : undefined;
try {
  const runner = await startTestRunner({
    config: elementConfig(chosen, files, driver?.port ?? 0),
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  const sessions = [...runner.sessions.all()];

  const counts = runner.browserNames.map((name) => ({
    name,
    ...count(sessions.filter((session) => session.browser.name === name)),
  }));
  console.log();
  for (const {name, passed, failed, skipped} of counts)
    console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  const ran = counts.map(({passed, failed, skipped}) => passed + failed + skipped);
  const same = new Set(ran).size === 1 && ran[0]! > 0;
  if (!same) console.error('Not every engine ran the same tests.');
  if (values.results) writeFileSync(values.results, JSON.stringify(counts));
  process.exitCode = runner.passed && same ? 0 : 1;
} finally {
  driver?.stop();
}
