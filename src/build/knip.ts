import type {KnipConfig} from 'knip';

/** What is used in a way that knip does not see. It runs from the root: `knip --config src/build/knip.ts`. */
export default {
  entry: [
    // What vite.config.ts builds: by name, or all of a folder.
    'src/{index,define}.ts',
    'src/{endpoint,server}/index.ts',
    'src/endpoint/cli.ts',
    'src/results/results-controller.ts',
    'src/results/borrowed-lit.ts',
    'src/frame/frame{,-host}.ts',
    'src/i18n/*.ts',
    'src/transport/services/*.ts',
    'demo/builder/builder.ts',
    'demo/builder/doctor/doctor.ts',
    'demo/mock/mock.ts',
    // Loaded by a page, or run by a path.
    'demo/{server,three}.{ts,js}',
    'demo/gallery/gallery.js',
    'demo/hosts/{color-scheme.js,screenshots.ts}',
    'demo/docs/client/{search,attributes,events,theming}.ts',
    'src/hydrate/hydration.ts',
    'test/**/*.test.ts',
    'test/support/{run-element-tests,element-config,store-process}.ts',
  ],
  project: ['{src,demo,test}/**/*.{ts,js,mjs}', '*.ts'],
  ignore: [
    // These have an install of their own.
    'test/bench/browser/rivals/**',
    'test/e2e/frameworks/*/**',
    // Types for who has the framework; src/build/manifest/write.ts puts them in dist/, beside what they import.
    'src/build/frameworks/**',
  ],
  ignoreExportsUsedInFile: true,
  ignoreIssues: {
    // Dutch is in the script by its name, and like each language the default of a file of its own.
    'src/i18n/nl.ts': ['duplicates'],
    // Who imports the types for a framework has the framework.
    'dist/*.d.ts': ['unlisted'],
  },
  ignoreDependencies: [
    // Comes with @web/test-runner, in the version that it works with, and so with mammoth this.
    '@web/test-runner-core',
    'jszip',
    // Found by its path, as a file for the browser.
    '@guidepup/virtual-screen-reader',
    'accessibility-checker-engine',
    // The themes and style sheets that demo/hosts/ serves, by their paths.
    /design-tokens|design-system-tokens/,
    'bootstrap',
    'tailwindcss',
  ],
  // Of the system.
  ignoreBinaries: ['mount', 'umount'],
} satisfies KnipConfig;
