/** The endpoint's OpenAPI document as it is to be read; from the same object that the endpoint serves. */
import {openApi} from '../../../src/endpoint/openapi/document.ts';
import {anchorOf, codeBlock, escape} from '../markdown.ts';
import {schemaTable, schemaText, type Schema} from './schema.ts';
import {table} from './table.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, {readonly schema: Schema}>>;

interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Content;
}

interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {readonly content: Content};
  readonly responses: Readonly<Record<string, Response>>;
}

const methods = ['post', 'get', 'put', 'patch', 'delete'] as const;
type Path = {readonly parameters?: readonly Parameter[]} & {readonly [Method in (typeof methods)[number]]?: Operation};

const words = (text = ''): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

const contentText = (content: Content = {}): string =>
  Object.entries(content)
    .map(([type, {schema}]) => `<code>${escape(type)}</code>${type === 'text/html' ? '' : ` ${schemaText(schema)}`}`)
    .join('<br>');

const resolve = (response: Response): Response => {
  const name = response.$ref?.split('/').at(-1);
  return name ? (openApi.components.responses[name] as Response) : response;
};

const responseRow = ([status, response]: readonly [string, Response]): readonly string[] => {
  const {description, headers = {}, content} = resolve(response);
  const named = Object.keys(headers).map((name) => `<code>${escape(name)}</code>`);
  return [`<code>${status}</code>`, words(description), contentText(content), named.join(' ')];
};

const operation = (path: string, method: string, one: Operation, shared: readonly Parameter[]): string => {
  const parameters = [...shared, ...(one.parameters ?? [])];
  return `<h2 id="${anchorOf(one.summary)}">${escape(one.summary)}</h2>
<p class="route"><b>${method.toUpperCase()}</b> <code>${escape(path)}</code></p>
${one.description ? `<p>${words(one.description)}</p>` : ''}
${one.security?.length ? '<p>Needs <code>Authorization: Bearer</code> with the <code>withdrawToken</code> of the receipt.</p>' : ''}
${
  parameters.length > 0
    ? table(
        ['parameter', 'in', 'type', 'meaning'],
        parameters.map((parameter) => [
          `<code>${escape(parameter.name)}</code>${parameter.required ? '' : ' (optional)'}`,
          parameter.in,
          schemaText(parameter.schema),
          words(parameter.description),
        ]),
      )
    : ''
}
${one.requestBody ? `<p>Body: ${contentText(one.requestBody.content)}</p>` : ''}
${table(['status', 'meaning', 'body', 'headers'], Object.entries(one.responses).map(responseRow))}
`;
};

const example = `curl https://poll.voorbeeld.nl/v1/polls/groene-straat/reactions \\
  -H 'Content-Type: application/json' \\
  -d '{"id": "5f0c1c1e-4d1e-4a6c-9f7e-3f5b8f1f2a10", "stance": "agree", "reason": "",
       "mayPublish": false, "lang": "nl", "sentAt": "2027-01-31T12:00:00.000Z"}'`;

export const endpointApi = (): Promise<string> => {
  const operations = Object.entries(openApi.paths as Readonly<Record<string, Path>>).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const one = item[method];
      return one ? [operation(path, method, one, item.parameters ?? [])] : [];
    }),
  );
  const schemas = Object.entries(openApi.components.schemas as Readonly<Record<string, Schema>>).map(
    ([name, schema]) => `<h3 id="schema-${name}">${name}</h3>\n${schemaTable(schema)}`,
  );
  return Promise.resolve(`${codeBlock(example, 'bash')}
${operations.join('')}
<h2 id="schemas">Schemas</h2>
${schemas.join('\n')}`);
};
