import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
// @ts-expect-error It exports these, and its types do not say so.
import {create, ts} from '@custom-elements-manifest/analyzer';
import type {CustomElementDeclaration, Package} from 'custom-elements-manifest';
import {docTags} from './doc-tags.ts';
import {elementEvents} from './element-events.ts';
import {settingsOf} from './settings-of.ts';

const root = join(import.meta.dirname, '../../..');
const tag = 'stelling-poll';

/** Where the docblocks stand that say what a page can use; what they do not mention is not for pages. */
const documented = ['src/stelling-poll.ts', 'src/rendered-element.ts', 'src/events.ts', 'src/{content,views,styles}/**/*.ts'];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * The custom elements manifest, read from the sources. The analyzer reads the classes; what it has no notion of is added:
 * attributes come from `Settings` (see src/settings.ts), events from their classes, and parts, slots and custom properties
 * from the docblocks of the files that make them.
 */
export const analyze = (): Package => {
  const sources = new Map(documented.flatMap((pattern) => globSync(pattern, {cwd: root}).toSorted()).map((file) => [file, read(file)]));
  const parsed = [...sources].map(([file, text]) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  const {modules} = create({modules: parsed}) as Package;
  const declarations = modules.flatMap((module) => module.declarations ?? []);

  const element = declarations.find(({name}) => name === 'StellingPoll') as CustomElementDeclaration;
  const settings = settingsOf(read('src/settings.ts'));
  const tags = docTags(sources);
  Object.assign(element, {
    superclass: {name: 'HTMLElement', package: 'global:'},
    attributes: [...settings.attributes, ...(element.attributes ?? [])],
    // What has no words is for the other files of src.
    members: [...settings.members, ...(element.members ?? [])]
      .filter(({privacy, description}) => privacy === undefined && description)
      .map(({inheritedFrom: _, ...member}) => ({...member, description: oneLine(member.description!)}))
      // What a static one is given is a name in a file that nobody sees.
      .map((member) => ('static' in member && 'default' in member ? {...member, default: undefined} : member)),
    events: elementEvents(declarations),
    slots: tags.slot,
    cssParts: tags.csspart.toSorted((one, other) => one.name.localeCompare(other.name)),
    cssProperties: tags.cssprop,
  });

  const events = declarations.filter(({name}) => element.events!.some(({type}) => type.text === name));
  const path = 'dist/index.js';
  const definition = (module: string) => ({kind: 'custom-element-definition', name: tag, declaration: {name: element.name, module}}) as const;
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [element, ...events],
        exports: [...[element, ...events].map(({name}) => ({kind: 'js', name, declaration: {name, module: path}}) as const), definition(path)],
      },
      // The script tag's file defines the element and exports nothing.
      {kind: 'javascript-module', path: 'dist/stelling-poll.js', declarations: [], exports: [definition(path)]},
    ],
  };
};

/** The element in its manifest. */
export const elementIn = ({modules}: Package): CustomElementDeclaration => modules[0]!.declarations![0] as CustomElementDeclaration;
