/** `import 'stelling-poll/solid'`: the element, and its tag in the JSX of Solid. */
import type {JSX} from 'solid-js';
import type {Prefixed, StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';

export * from './index.ts';

type Global = Omit<JSX.HTMLAttributes<StellingPoll>, keyof StellingPollAttributes>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'stelling-poll': Global & StellingPollAttributes & Prefixed<'on:', StellingPollListeners>;
    }
  }
}
