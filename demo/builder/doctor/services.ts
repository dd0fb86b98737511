import type {Service} from '../../../src/transport/service.ts';
import appsScript from '../../../src/transport/services/apps-script.ts';
import contactForm7 from '../../../src/transport/services/contact-form-7.ts';
import cusdis from '../../../src/transport/services/cusdis.ts';
import drupalWebform from '../../../src/transport/services/drupal-webform.ts';
import formbricks from '../../../src/transport/services/formbricks.ts';
import formspree from '../../../src/transport/services/formspree.ts';
import generic from '../../../src/transport/services/generic.ts';
import gravityForms from '../../../src/transport/services/gravity-forms.ts';
import isso from '../../../src/transport/services/isso.ts';
import netlify from '../../../src/transport/services/netlify.ts';
import {stelling} from '../../../src/transport/services/stelling.ts';
import umbraco from '../../../src/transport/services/umbraco.ts';
import web3forms from '../../../src/transport/services/web3forms.ts';
import wordpress from '../../../src/transport/services/wordpress.ts';

interface Known {
  readonly service: Service;
  /** What people call it. */
  readonly title: string;
  /** How its addresses look, where they look like anything: host and path. */
  readonly address?: RegExp;
}

/**
 * All of them, since an answer may be that of another than was chosen. In the order in which an answer tells them apart:
 * those whose yes is like no other's come first, and `generic`, which takes nearly everything for a yes, last.
 */
export const services: Readonly<Record<string, Known>> = {
  stelling: {service: stelling, title: 'het eigen adres van stelling-poll', address: /\/v1\/polls\/[^/]+\/reactions\/?$/},
  'contact-form-7': {service: contactForm7, title: 'Contact Form 7', address: /\/contact-form-7\/v\d+\/contact-forms\//},
  wordpress: {service: wordpress, title: 'WordPress-reacties', address: /\/wp\/v2\/comments\/?$/},
  'gravity-forms': {service: gravityForms, title: 'Gravity Forms', address: /\/gf\/v\d+\/forms\//},
  'drupal-webform': {service: drupalWebform, title: 'Drupal Webform', address: /\/webform_rest\//},
  umbraco: {service: umbraco, title: 'Umbraco Forms', address: /\/umbraco\/forms\//},
  isso: {service: isso, title: 'Isso', address: /\/new$/},
  cusdis: {service: cusdis, title: 'Cusdis', address: /^cusdis\.com\/|\/api\/open\/comments\/?$/},
  formbricks: {service: formbricks, title: 'Formbricks', address: /\/api\/v\d+\/client\/[^/]+\/responses\/?$/},
  formspree: {service: formspree, title: 'Formspree', address: /^formspree\.io\//},
  web3forms: {service: web3forms, title: 'Web3Forms', address: /^api\.web3forms\.com\//},
  'apps-script': {service: appsScript, title: 'Google Apps Script', address: /^script\.google(usercontent)?\.com\//},
  netlify: {service: netlify, title: 'Netlify Forms', address: /\.netlify\.(app|com)\//},
  generic: {
    service: generic,
    title: 'een webhook of een ander formulier',
    address:
      /^(hooks\.zapier\.com|hook\.[\w-]+\.make\.com|[\w-]+\.app\.n8n\.cloud|[\w.-]+\.logic\.azure\.com|[\w.-]+\.api\.powerplatform\.com)(:\d+)?\//,
  },
};

export const titleOf = (name: string): string => services[name]?.title ?? name;

/** The same at the beginning of a sentence. */
export const startOf = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
