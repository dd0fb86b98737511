/** `import 'stelling-poll/react'`: the element, and its tag in the JSX of React 19. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Prefixed, StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';

export * from './index.ts';

type Global = Omit<DetailedHTMLProps<HTMLAttributes<StellingPoll>, StellingPoll>, keyof StellingPollAttributes>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'stelling-poll': Global & StellingPollAttributes & Prefixed<'on', StellingPollListeners>;
    }
  }
}
