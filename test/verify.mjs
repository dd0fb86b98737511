// Plain JavaScript for Node 20: it runs where nothing is installed yet.
import {resolve} from 'node:path';
import {installAndRun} from '../demo/install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
installAndRun('test/verify/run.ts');
