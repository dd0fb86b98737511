import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {startSite} from '../e2e/support.ts';
import {startReceiving, type Receiving} from './reader.ts';
import {withEndpoint, type Recipe} from './recipe.ts';

export interface StaticSite {
  readonly url: string;
  readonly receiving: Receiving;
}

const dist = join(import.meta.dirname, '../../dist');

/**
 * A site as the recipe says, built and served.
 *
 * @param scripts the folder in which the recipe wants the scripts
 * @param build makes the site in the folder; where the result is
 */
export const buildSite = async (name: string, folder: string, recipe: Recipe, scripts: string, build: () => string): Promise<StaticSite> => {
  const output = join(folder, 'served');
  mkdirSync(output, {recursive: true});
  // Served before it is built: the endpoint must know the site, and the articles the endpoint.
  const {origin} = await startSite({folder: {path: '', root: output}});
  const receiving = await startReceiving(origin, name);
  for (const [path, text] of recipe.files) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), withEndpoint(text, receiving.url));
  }
  mkdirSync(join(folder, scripts), {recursive: true});
  for (const file of ['stelling-poll.js', 'results.js']) copyFileSync(join(dist, file), join(folder, scripts, file));
  console.log(`${name} ${build()}`);
  return {url: origin, receiving};
};
