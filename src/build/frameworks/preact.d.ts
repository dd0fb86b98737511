/** `import 'stelling-poll/preact'`: the element, and its tag in the JSX of Preact. */
import type {HTMLAttributes} from 'preact';
import type {Prefixed, StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';

export * from './index.ts';

type Global = Omit<HTMLAttributes<StellingPoll>, keyof StellingPollAttributes>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'stelling-poll': Global & StellingPollAttributes & Prefixed<'on', StellingPollListeners>;
    }
  }
}
