import {fieldsOf} from '../state/target-of.ts';
import {attributesOf} from './attributes.ts';
import {asScript} from './escape.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** A string in JSX; in braces where quotes would not do, since JSX reads entities in them. */
const jsx = (value: string): string => (/^[\w\-./:?=+ ]*$/.test(value) ? `"${value}"` : `{${asScript(value)}}`);

/** The attribute `ask-name` as the property that it is. */
const propertyOf = (attribute: string): string => attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** For developers: the package, with the poll as a property. */
export const npmSnippet = (ingredients: Ingredients): Snippet => {
  const {poll, settings, script} = ingredients;
  // What stands in the poll need not be said twice.
  const attributes = attributesOf(ingredients).filter(([name]) => !['poll-id', 'opens-at', 'closes-at'].includes(name));
  const fields = fieldsOf(settings);
  const declared = `const poll = ${asScript(poll, 2)};\n${fields ? `const fields = ${asScript(fields, 2)};\n` : ''}`;
  const properties = [
    ...attributes.map(([name, value]) => (value === true ? name : `${name}=${jsx(value)}`)),
    'poll={poll}',
    ...(fields ? ['fields={fields}'] : []),
  ];
  const assigned = attributes.map(([name, value]) => `${propertyOf(name)}: ${asScript(value)}`);
  return {
    blocks: [
      {title: 'Installeren', code: `npm install stelling-poll@${script.version}\n`},
      {
        title: 'React 19 (JSX)',
        code: `import 'stelling-poll/react';

${declared}
export const Stelling = () => (
  <stelling-poll
${properties.map((property) => `    ${property}`).join('\n')}
  />
);
`,
      },
      {
        title: 'Zonder framework',
        code: `import 'stelling-poll';

${declared}
const element = document.createElement('stelling-poll');
Object.assign(element, {${[...assigned, 'poll', ...(fields ? ['fields'] : [])].join(', ')}});
document.querySelector('main').append(element);
`,
      },
    ],
    notes: ['In Vue en Svelte geeft u poll op dezelfde manier mee als eigenschap: :poll="poll" of poll={poll}.'],
  };
};
