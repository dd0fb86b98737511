/** A page as a site of this kind would have it: whose stylesheets it loads, and the class names its markup asks for. */
export interface Host {
  /** Of its page: `NAME.html`. */
  readonly name: string;
  readonly title: string;
  /** Stylesheets of npm packages, from node_modules. */
  readonly packages: readonly string[];
  /** Stylesheets of this folder, after those. */
  readonly own: readonly string[];
  readonly bodyClass?: string;
  /** Where the theme knows dark: a stylesheet for it alone; empty where that is in the others. */
  readonly dark?: readonly string[];
  readonly button?: string;
  readonly field?: string;
  readonly main?: string;
}

const theme = (name: string, title: string, stylesheet: string, bodyClass: string, dark?: string): Host => ({
  name,
  title,
  packages: [stylesheet],
  own: ['nl-design-system.css'],
  bodyClass,
  ...(dark && {dark: [dark]}),
});

/** The themes that stand on npm, and beside them what most other sites are made with. */
export const hosts: readonly Host[] = [
  theme(
    'utrecht',
    'Gemeente Utrecht',
    '@utrecht/design-tokens/dist/theme.css',
    'utrecht-theme utrecht-theme--dark',
    '@utrecht/design-tokens/dist/dark/theme.css',
  ),
  theme('rijkshuisstijl', 'Rijkshuisstijl', '@rijkshuisstijl-community/design-tokens/dist/index.css', 'rhc-theme'),
  theme('amsterdam', 'Gemeente Amsterdam', '@amsterdam/design-system-tokens/dist/index.css', ''),
  theme('den-haag', 'Gemeente Den Haag', '@gemeente-denhaag/design-tokens-components/dist/theme/index.css', 'denhaag-theme'),
  theme('rvo', 'Rijksdienst voor Ondernemend Nederland', '@nl-rvo/design-tokens/dist/index.css', 'rvo-theme'),
  theme('open-formulieren', 'Open Formulieren', '@open-formulieren/design-tokens/dist/index.css', 'openforms-theme'),
  theme(
    'ma',
    'Mooi & Anders',
    '@nl-design-system-community/ma-design-tokens/dist/theme.css',
    'ma-theme ma-theme--color-scheme-dark',
    '@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css',
  ),
  theme('voorbeeld', 'Gemeente Voorbeeld', '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css', 'voorbeeld-theme'),
  {
    name: 'bootstrap',
    title: 'Bootstrap',
    packages: ['bootstrap/dist/css/bootstrap.min.css'],
    own: ['bootstrap.css'],
    dark: [],
    button: 'btn btn-primary',
    field: 'form-control',
    main: 'container py-4',
  },
  {name: 'tailwind', title: 'Tailwind', packages: ['tailwindcss/preflight.css'], own: ['tailwind.css'], dark: []},
  {
    name: 'wordpress',
    title: 'WordPress, Twenty Twenty-Five',
    packages: [],
    own: ['wordpress.css'],
    bodyClass: 'wp-embed-responsive',
    button: 'wp-element-button',
    main: 'entry-content is-layout-constrained has-global-padding',
  },
  {name: 'hostile', title: 'Een stylesheet die alles tegenwerkt', packages: [], own: ['hostile.css']},
];
