import type {Finding} from '../finding.ts';
import type {Snippet} from './words.ts';

type Hints = Readonly<Record<string, (origin: string) => Snippet>>;

/** Where a service has a setting of its own for which sites it lets in. */
const cors: Hints = {
  'apps-script': () => ({where: 'Kies bij Implementeren → Implementaties beheren:', code: 'Wie heeft toegang: Iedereen'}),
  'drupal-webform': (origin) => ({
    where: 'In sites/default/services.yml:',
    code: `cors.config:\n  enabled: true\n  allowedHeaders: ['content-type']\n  allowedMethods: ['POST']\n  allowedOrigins: ['${origin}']`,
  }),
  isso: (origin) => ({where: 'In isso.cfg, op een eigen regel onder de andere:', code: `[general]\nhost =\n    ${origin}`}),
};

/** Where a service lets nobody in until it is told to. */
const access: Hints = {
  wordpress: () => ({
    where: 'Reacties zonder account staan in WordPress uit. Zet ze aan in het thema of een plug-in:',
    code: "add_filter('rest_allow_anonymous_comments', '__return_true');",
  }),
  'drupal-webform': () => ({where: 'Geef anonieme bezoekers dit recht:', code: 'Access POST on Webform Submit resource'}),
  'apps-script': cors['apps-script']!,
  umbraco: () => ({
    where: 'Een pagina kan geen token of sleutel meesturen. Zet in appsettings.json uit dat deze API erom vraagt:',
    code: '"Umbraco": {"Forms": {"Security": {"EnableAntiForgeryTokenForFormsApi": false}}}',
  }),
};

/** Where a service has no such address until it is told to. */
const presence: Hints = {
  umbraco: () => ({
    where: 'De API staat uit tot u haar aanzet in appsettings.json:',
    code: '"Umbraco": {"Forms": {"Options": {"EnableFormsApi": true}}}',
  }),
  'gravity-forms': () => ({where: 'Zet de REST API aan:', code: 'Formulieren → Instellingen → REST API → Ingeschakeld'}),
  'drupal-webform': () => ({where: 'Zet de module en de bron aan:', code: 'drush en webform_rest'}),
  stelling: () => ({where: 'Zo ziet een adres van stelling-poll eruit:', code: 'https://poll.gemeente.nl/v1/polls/groene-straat/reactions'}),
};

const from =
  (hints: Hints) =>
  ({service = '', origin = '*'}: Finding): readonly Snippet[] => {
    const hint = Object.hasOwn(hints, service) ? hints[service] : undefined;
    return hint ? [hint(origin)] : [];
  };

export const corsHint = from(cors);
export const accessHint = from(access);
export const presenceHint = from(presence);
