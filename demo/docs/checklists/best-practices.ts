import {point, type Checklist} from './point.ts';

/** Google's best practices for custom elements; what each asks for is put in our own words. */
export const bestPractices: Checklist = {
  title: 'Google’s custom element best practices',
  source: 'https://web.dev/articles/custom-elements-best-practices',
  groups: [
    {
      title: 'Shadow DOM',
      points: [
        point(
          'A shadow root for its styles',
          'yes',
          'The styles of page and element do not meet.',
          'src/rendered-element.ts',
          'test/e2e/weight.test.ts',
        ),
        point('The shadow root is made in the constructor', 'yes', 'As a field of the base class.', 'src/rendered-element.ts'),
        point(
          'Children that it makes are in the shadow root',
          'yes',
          'The page’s own nodes stay as they are; of a poll from JSON, the content is made inside.',
          'test/element/content.test.ts',
        ),
        point(
          '`<slot>` for children of the page',
          'yes',
          'Assigned by the element itself, so that a page writes no `slot` attributes.',
          'src/content/content-controller.ts',
          'test/element/content.test.ts',
        ),
        point('A display for `:host`', 'yes', 'Block.', 'src/styles/styles.ts', 'src/styles/views.ts'),
        point('`:host([hidden])`', 'yes', 'Hidden like any other element.', 'test/element/lifecycle.test.ts'),
      ],
    },
    {
      title: 'Attributes and properties',
      points: [
        point(
          'Global attributes of the page are left alone',
          'partly',
          '`lang` and `hidden` are read, and `class` and `id` never touched. Two are written: `data-phase`, and a custom property in `style` that keeps the height of what stood there.',
          'src/stelling-poll.ts',
        ),
        point(
          'Primitive data by attribute or property',
          'yes',
          'Each attribute is a property too.',
          'src/settings.ts',
          'test/element/settings.test.ts',
        ),
        point('Both are kept equal', 'yes', 'The attribute is the only state there is.', 'src/settings.ts', 'test/element/settings.test.ts'),
        point('Rich data by property', 'yes', '`poll`, `strings`, `fields`, `request`.', 'test/element/content.test.ts'),
        point('Rich data is not reflected', 'yes', 'No property writes JSON into an attribute.', 'src/stelling-poll.ts'),
        point(
          'Properties that were set before the definition',
          'yes',
          'They are set anew when the element is made.',
          'test/element/lifecycle.test.ts',
          'test/e2e/embedding.test.ts',
        ),
        point(
          'No classes of its own upon itself',
          'yes',
          'Its state is in `data-phase`; `class` is the page’s.',
          'src/stelling-poll.ts',
          'eslint.config.js',
        ),
      ],
    },
    {
      title: 'Events',
      points: [
        point(
          'Events for what happens inside',
          'yes',
          'Six, for each step of a reaction and for content that cannot be read.',
          'src/events.ts',
          'test/element/sending.test.ts',
        ),
        point(
          'No events for what the page sets itself',
          'partly',
          'Setting an attribute raises none. `stelling-content-error` does follow a `poll` or child that the page sets with mistakes in it, which is its purpose.',
          'src/content/content-controller.ts',
          'test/element/content.test.ts',
        ),
      ],
    },
  ],
};
