import assert from 'node:assert/strict';
import {test} from 'node:test';
import {snippets} from '../../../../demo/builder/snippets/snippets.ts';
import {textFields} from '../../../../demo/builder/state/draft.ts';
import {hosts, type Settings} from '../../../../demo/builder/state/settings.ts';
import {corpora} from '../../../support/corpora/corpora.ts';
import {entryOf, madeOf} from '../drafts.ts';

const tag = /<\/?[a-z][a-z0-9-]*(?: [a-z-]+(?:="[^"]*")?)*>/g;
const settings = ['endpoint', 'pollId', 'script', 'mail', 'page', 'pollFile', 'opens', 'closes'] as const satisfies readonly (keyof Settings)[];

/** Not PHP, nor the list of Drupal's filter, which has no text of an editor in it. */
const isMarkup = /^<(?!\?|div class data-\*)/;

/** A draft that has a text in every field there is. */
const everywhere = (text: string) =>
  madeOf(
    {...Object.fromEntries(settings.map((name) => [name, text])), service: 'formbricks', extra: {surveyId: text}, names: {reason: text}},
    {
      ...Object.fromEntries(textFields.map((field) => [field, text])),
      panel: [entryOf(1, {label: text, quote: text, people: [{name: text, role: text, organisation: text}]})],
    },
  );

for (const [corpus, strings] of Object.entries(corpora))
  for (const host of hosts.filter((host) => host !== 'npm' && host !== 'json'))
    test(`${host}: nothing of the ${corpus} opens or ends a tag`, () => {
      const tagsOf = (text: string) =>
        snippets[host]
          .make(everywhere(text))
          .blocks.filter(({code}) => isMarkup.test(code))
          .map(({code}) => {
            assert.doesNotMatch(code.replaceAll(tag, ''), /</, JSON.stringify(text));
            return new Set([...code.matchAll(/<([a-z0-9-]+)/g)].map(([, name]) => name));
          });
      const harmless = new Set(tagsOf('https://x.nl/a').flatMap((names) => [...names]));
      for (const text of strings)
        for (const names of tagsOf(text))
          for (const name of names) assert.ok(harmless.has(name) || name === 'p', `${name} by ${JSON.stringify(text)}`);
    });
