/** `import 'stelling-poll/svelte'`: the element, and its tag in the templates of Svelte 5. */
import type {HTMLAttributes} from 'svelte/elements';
import type {Prefixed, StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';

export * from './index.ts';

type Global = Omit<HTMLAttributes<StellingPoll>, keyof StellingPollAttributes>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'stelling-poll': Global & StellingPollAttributes & Prefixed<'on', StellingPollListeners>;
  }
}
