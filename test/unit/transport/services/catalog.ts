import {nl} from '../../../../src/i18n/nl.ts';
import type {Reaction} from '../../../../src/contract/reaction.ts';
import type {EncodeContext, Encoding, FieldOptions, Service} from '../../../../src/transport/service.ts';
import appsScript from '../../../../src/transport/services/apps-script.ts';
import contactForm7 from '../../../../src/transport/services/contact-form-7.ts';
import cusdis from '../../../../src/transport/services/cusdis.ts';
import drupalWebform from '../../../../src/transport/services/drupal-webform.ts';
import formbricks from '../../../../src/transport/services/formbricks.ts';
import formspree from '../../../../src/transport/services/formspree.ts';
import generic from '../../../../src/transport/services/generic.ts';
import gravityForms from '../../../../src/transport/services/gravity-forms.ts';
import isso from '../../../../src/transport/services/isso.ts';
import netlify from '../../../../src/transport/services/netlify.ts';
import umbraco from '../../../../src/transport/services/umbraco.ts';
import web3forms from '../../../../src/transport/services/web3forms.ts';
import wordpress from '../../../../src/transport/services/wordpress.ts';
import {appsScript as appsScriptStandIn} from '../../../support/service-stand-ins/apps-script.ts';
import {contactForm7 as contactForm7StandIn} from '../../../support/service-stand-ins/contact-form-7.ts';
import {cusdis as cusdisStandIn} from '../../../support/service-stand-ins/cusdis.ts';
import {drupalWebform as drupalWebformStandIn} from '../../../support/service-stand-ins/drupal-webform.ts';
import {formbricks as formbricksStandIn} from '../../../support/service-stand-ins/formbricks.ts';
import {formspree as formspreeStandIn} from '../../../support/service-stand-ins/formspree.ts';
import {gravityForms as gravityFormsStandIn} from '../../../support/service-stand-ins/gravity-forms.ts';
import {isso as issoStandIn} from '../../../support/service-stand-ins/isso.ts';
import {netlify as netlifyStandIn} from '../../../support/service-stand-ins/netlify.ts';
import type {StandIn} from '../../../support/service-stand-ins/stand-in.ts';
import {umbraco as umbracoStandIn} from '../../../support/service-stand-ins/umbraco.ts';
import {web3forms as web3formsStandIn} from '../../../support/service-stand-ins/web3forms.ts';
import {webhook} from '../../../support/service-stand-ins/webhook.ts';
import {wordpress as wordpressStandIn} from '../../../support/service-stand-ins/wordpress.ts';
import {readComment} from './read-comment.ts';

type Row = Readonly<Record<string, unknown>>;

export interface Entry {
  readonly name: string;
  readonly service: Service;
  readonly standIn: () => StandIn;
  /** What a page has to say to use it at all. */
  readonly extra: Readonly<Record<string, string>>;
  /** What it takes, its own first. */
  readonly encodings: readonly Encoding[];
  /** An answer with which it confirms, or as near as it comes to that. */
  readonly success: readonly [status: number, body: object];
  /** What should be found in a row, by the names in it. */
  readonly expected: (reaction: Reaction, context: EncodeContext) => Row;
  /** Makes that of a row which is to be as expected. */
  readonly read: (row: Row) => Row;
}

/** A row with a column for each field, under these names; a form has no booleans, and some services take none. */
const columns =
  (names: Readonly<Record<string, string>>, {textOnly = false} = {}): Entry['expected'] =>
  (reaction, {poll, fields, encoding}) => {
    const asTexts = textOnly || encoding === 'urlencoded' || encoding === 'multipart';
    const parts = Object.entries({...fields.extra, ...reaction, poll}).filter(([, value]) => value !== undefined);
    return Object.fromEntries(parts.map(([field, value]) => [names[field] ?? field, asTexts ? `${value}` : value]));
  };

const asItIs = (row: Row): Row => row;

/** Some columns, and a text with the rest. */
const comment =
  (columnsOf: (reaction: Reaction) => Row, extra: readonly string[] = []): Entry['expected'] =>
  (reaction, {poll, fields}) => {
    const {id, stance, reason, name: _, email: __, mayPublish, lang, sentAt, ...added} = reaction;
    const own = Object.entries({...fields.extra, ...added});
    return {
      ...columnsOf(reaction),
      ...Object.fromEntries(own.filter(([name]) => extra.includes(name))),
      ...Object.fromEntries(own.filter(([name]) => !extra.includes(name))),
      Standpunt: nl[stance],
      reason,
      'Mag op de site': mayPublish ? 'ja' : 'nee',
      Stelling: poll,
      Taal: lang,
      Verstuurd: sentAt,
      Nummer: id,
    };
  };

const split =
  (key: string, decode: (text: string) => string = String) =>
  ({[key]: text, ...row}: Row): Row => ({
    ...row,
    ...readComment(decode(text as string)),
  });

const without =
  (...keys: string[]) =>
  (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const fromHtml = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#092;', '\\').replaceAll('&amp;', '&');

const given = (key: string, value: string | undefined): Row => (value ? {[key]: value} : {});

export const catalog: readonly Entry[] = [
  {
    name: 'formspree',
    service: formspree,
    standIn: formspreeStandIn,
    extra: {},
    encodings: ['multipart', 'json', 'urlencoded'],
    success: [200, {next: '/thanks', ok: true}],
    expected: columns({reason: 'message'}),
    read: without('_subject'),
  },
  {
    name: 'netlify',
    service: netlify,
    standIn: netlifyStandIn,
    extra: {'form-name': 'datagedreven-werken'},
    encodings: ['urlencoded'],
    success: [200, {}],
    expected: columns({}),
    read: asItIs,
  },
  {
    name: 'contact-form-7',
    service: contactForm7,
    standIn: contactForm7StandIn,
    extra: {},
    encodings: ['multipart'],
    success: [200, {status: 'mail_sent', invalid_fields: []}],
    expected: columns({
      reason: 'your-message',
      name: 'your-name',
      email: 'your-email',
      mayPublish: 'may-publish',
      id: 'reaction-id',
      sentAt: 'sent-at',
    }),
    read: without('_wpcf7', '_wpcf7_unit_tag'),
  },
  {
    name: 'wordpress',
    service: wordpress,
    standIn: wordpressStandIn,
    extra: {post: '12'},
    encodings: ['json'],
    success: [201, {id: 1, status: 'hold'}],
    expected: comment(({name, email}) => ({author_name: name ?? '', ...given('author_email', email)}), ['post']),
    read: (row) => {
      const {author_name: name, ...rest} = without('status')(split('content', fromHtml)(row));
      return {...rest, author_name: fromHtml(name as string)};
    },
  },
  {
    name: 'gravity-forms',
    service: gravityForms,
    standIn: gravityFormsStandIn,
    extra: {},
    encodings: ['urlencoded', 'json', 'multipart'],
    success: [200, {is_valid: true, page_number: 0}],
    expected: columns({
      stance: 'input_1',
      reason: 'input_2',
      name: 'input_3',
      email: 'input_4',
      mayPublish: 'input_5',
      id: 'input_6',
      lang: 'input_7',
      sentAt: 'input_8',
      poll: 'input_9',
    }),
    read: asItIs,
  },
  {
    name: 'drupal-webform',
    service: drupalWebform,
    standIn: drupalWebformStandIn,
    extra: {webform_id: 'datagedreven_werken'},
    encodings: ['json'],
    success: [200, {sid: '5'}],
    expected: columns({mayPublish: 'may_publish', id: 'reaction_id', sentAt: 'sent_at'}),
    read: asItIs,
  },
  {
    name: 'umbraco',
    service: umbraco,
    standIn: umbracoStandIn,
    extra: {culture: 'nl-NL'},
    encodings: ['json'],
    success: [202, {messageOnSubmit: 'Bedankt'}],
    expected: columns({}, {textOnly: true}),
    read: asItIs,
  },
  {
    name: 'apps-script',
    service: appsScript,
    standIn: appsScriptStandIn,
    extra: {},
    encodings: ['urlencoded', 'text'],
    success: [200, {result: 'success'}],
    expected: columns({}),
    read: asItIs,
  },
  {
    name: 'isso',
    service: isso,
    standIn: issoStandIn,
    extra: {},
    encodings: ['json'],
    success: [201, {id: 1, mode: 1}],
    expected: comment(({name, email}) => ({
      title: 'Een stelling over data',
      uri: '/artikelen/stelling',
      ...given('author', name),
      ...given('email', email),
    })),
    read: split('text'),
  },
  {
    name: 'cusdis',
    service: cusdis,
    standIn: cusdisStandIn,
    extra: {appId: '35c8cd5b-8c2c-4ff3-ae1f-b2f0c8f1f8a7'},
    encodings: ['json'],
    success: [200, {data: {id: 'c1', approved: false}}],
    expected: comment(
      ({name = '', email = ''}) => ({
        pageId: 'datagedreven-werken',
        pageUrl: 'https://blad.example/artikelen/stelling?utm=1#reageer',
        pageTitle: 'Een stelling over data',
        nickname: name,
        email,
      }),
      ['appId'],
    ),
    read: split('content'),
  },
  {
    name: 'formbricks',
    service: formbricks,
    standIn: formbricksStandIn,
    extra: {surveyId: 'cltv2h1qk0001'},
    encodings: ['json'],
    success: [200, {data: {id: 'clr1'}}],
    expected: (reaction, context) => without('surveyId')(columns({}, {textOnly: true})(reaction, context)),
    read: asItIs,
  },
  {
    name: 'web3forms',
    service: web3forms,
    standIn: web3formsStandIn,
    extra: {access_key: 'c9e1a1f0-0000-4000-8000-000000000000'},
    encodings: ['multipart', 'json', 'urlencoded'],
    success: [200, {success: true, message: 'Email sent'}],
    expected: columns({reason: 'message'}),
    read: without('subject'),
  },
  {
    name: 'generic',
    service: generic,
    standIn: webhook,
    extra: {},
    encodings: ['json', 'urlencoded', 'multipart', 'text'],
    success: [200, {status: 'success'}],
    expected: columns({}),
    read: asItIs,
  },
];

export const fieldsOf = ({extra}: Entry, more: Readonly<Record<string, string>> = {}): FieldOptions => ({
  extra: {...more, ...extra},
});
