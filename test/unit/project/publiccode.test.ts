import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {Ajv} from 'ajv';
import {parse} from 'yaml';
import {readText} from './sources.ts';

const text = (limits: object = {}) => ({type: 'string', minLength: 1, ...limits});
const list = (items: object = text()) => ({type: 'array', items, minItems: 1, uniqueItems: true});
const link = text({pattern: '^https://\\S+$'});

/** What publiccode.yml 0 asks for and we use; a key that it does not know is a mistake (https://yml.publiccode.tools). */
const standard = new Ajv({allErrors: true}).compile({
  type: 'object',
  additionalProperties: false,
  required: [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  properties: {
    publiccodeYmlVersion: {const: '0'},
    name: text(),
    url: link,
    landingURL: link,
    softwareVersion: text(),
    logo: text(),
    platforms: list(),
    categories: list({enum: ['digital-citizenship', 'survey', 'content-management']}),
    developmentStatus: {enum: ['concept', 'development', 'beta', 'stable', 'obsolete']},
    softwareType: {enum: ['library', 'addon', 'standalone/web']},
    intendedAudience: {
      type: 'object',
      additionalProperties: false,
      properties: {countries: list(text({pattern: '^[A-Z]{2}$'})), scope: list({enum: ['local-authorities', 'government']})},
    },
    description: {
      type: 'object',
      minProperties: 1,
      propertyNames: {pattern: '^[a-z]{2}$'},
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['shortDescription', 'longDescription', 'features'],
        properties: {
          localisedName: text(),
          shortDescription: text({maxLength: 150, pattern: '^[^\\n]+$'}),
          longDescription: text({minLength: 150, maxLength: 10_000}),
          documentation: link,
          apiDocumentation: link,
          features: list(),
          screenshots: list(),
        },
      },
    },
    legal: {type: 'object', additionalProperties: false, required: ['license'], properties: {license: text(), mainCopyrightOwner: text()}},
    maintenance: {
      type: 'object',
      additionalProperties: false,
      required: ['type', 'contacts'],
      properties: {type: {enum: ['internal', 'community']}, contacts: list({type: 'object', required: ['name'], properties: {name: text()}})},
    },
    localisation: {
      type: 'object',
      additionalProperties: false,
      required: ['localisationReady', 'availableLanguages'],
      properties: {localisationReady: {type: 'boolean'}, availableLanguages: list()},
    },
    dependsOn: {type: 'object', properties: {open: list({type: 'object', required: ['name'], properties: {name: text()}})}},
  },
});

interface PublicCode {
  readonly softwareVersion: string;
  readonly url: string;
  readonly logo: string;
  readonly description: Readonly<Record<string, {readonly screenshots?: readonly string[]}>>;
  readonly legal: {readonly license: string};
  readonly localisation: {readonly availableLanguages: readonly string[]};
}

describe('publiccode.yml', () => {
  const publiccode = parse(readText('publiccode.yml')) as PublicCode;
  const {version, license, repository} = JSON.parse(readText('package.json'));

  test('is after the standard', () => {
    assert.ok(standard(publiccode), JSON.stringify(standard.errors, null, 2));
    assert.ok(!standard({...publiccode, description: {nl: {}}}), 'a description without its parts would be seen');
  });

  test('says what the package says', () => {
    assert.equal(publiccode.softwareVersion, version);
    assert.equal(publiccode.legal.license, license);
    assert.equal(`git+${publiccode.url}`, repository.url);
  });

  test('names pictures that are there, and the languages that the element speaks', () => {
    const root = join(import.meta.dirname, '../../..');
    const pictures = Object.values(publiccode.description).flatMap(({screenshots = []}) => screenshots);
    for (const file of [publiccode.logo, ...pictures]) assert.ok(existsSync(join(root, file)), file);
    for (const language of publiccode.localisation.availableLanguages) assert.ok(existsSync(join(root, `src/i18n/${language}.ts`)), language);
  });
});
