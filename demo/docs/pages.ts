/** The pages of the documentation, in the order of the menu. The text of each is `text/<name>.md`, or a file of the project. */
export interface DocsPage {
  /** Of the HTML file; `index` is where the folder begins. */
  readonly name: string;
  readonly title: string;
  /** One sentence below the title, and for search engines. */
  readonly lead: string;
  /** A file of the project in place of `text/<name>.md`. */
  readonly source?: string;
  readonly lang?: 'nl';
  /** A module of `client/` that the page needs besides the search. */
  readonly script?: string;
}

export interface DocsGroup {
  readonly title: string;
  readonly pages: readonly DocsPage[];
}

export const groups: readonly DocsGroup[] = [
  {
    title: 'Use it',
    pages: [
      {name: 'index', title: 'Start', lead: 'One script tag and one block of HTML put a statement, its panel and a form into an article.'},
      {name: 'attributes', title: 'Attributes, live', lead: 'Change one, and see it on the element.', script: 'attributes'},
      {name: 'events', title: 'Events', lead: 'What the element tells the page, and what the page can answer.', script: 'events'},
      {
        name: 'theming',
        title: 'Theming',
        lead: 'It looks like the site that it stands in. Where it should not, five properties change that.',
        script: 'theming',
      },
      {name: 'services', title: 'Services', lead: 'Reactions go to the endpoint that comes with it, or to an inbox that you have already.'},
    ],
  },
  {
    title: 'Receive reactions',
    pages: [
      {name: 'endpoint', title: 'The endpoint', lead: 'One file receives reactions, keeps them, and shows them to editors.'},
      {name: 'api', title: 'Endpoint API', lead: 'Every address of the endpoint, from its OpenAPI document.'},
    ],
  },
  {
    title: 'Trust it',
    pages: [
      {name: 'privacy', title: 'Privacy', lead: 'What is stored where, for how long, and who can take it away.'},
      {name: 'accessibility', title: 'Accessibility', lead: 'For whom it works, how that is checked, and what is not known.'},
      {name: 'checklists', title: 'Checklists', lead: 'Scored by two lists that others made, misses included.'},
      {
        name: 'migration',
        title: 'Migration',
        lead: 'From a form, a comment system or a survey, from one service to another, and from one version to the next.',
      },
    ],
  },
  {
    title: 'In Dutch',
    pages: [
      {
        name: 'voor-redacteuren',
        title: 'Voor redacteuren',
        lead: 'Wat u nodig hebt, wat u plakt en wat er met reacties gebeurt.',
        source: 'demo/voor-redacteuren.md',
        lang: 'nl',
      },
      ...['wordpress', 'drupal', 'typo3', 'eleventy', 'hugo', 'gesloten-systemen', 'consent'].map((name) => ({
        name: `recept-${name}`,
        title: {
          wordpress: 'WordPress',
          drupal: 'Drupal',
          typo3: 'TYPO3',
          eleventy: 'Eleventy',
          hugo: 'Hugo',
          'gesloten-systemen': 'Iframe',
          consent: 'Toestemming',
        }[name]!,
        lead: 'Wat de beheerder één keer doet, en wat de redacteur plakt.',
        source: `demo/recipes/${name}.md`,
        lang: 'nl' as const,
      })),
    ],
  },
];

export const pages: readonly DocsPage[] = groups.flatMap((group) => group.pages);

export const fileOf = ({name}: DocsPage): string => `${name}.html`;

/** Where the text of a page comes from. */
export const sourceOf = ({name, source}: DocsPage): string => source ?? `demo/docs/text/${name}.md`;
