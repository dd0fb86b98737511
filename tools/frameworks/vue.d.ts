/** `import 'stelling-poll/vue'`: the element, and its tag in the templates of Vue 3. */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';

export * from './index.ts';

type Global = Omit<HTMLAttributes, keyof StellingPollAttributes>;

/** The way Vue itself describes for elements that are none of its own. */
type Tag = new () => StellingPoll & {
  $props: Global & StellingPollAttributes & PublicProps;
  $emit: EmitFn<Required<StellingPollListeners>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'stelling-poll': Tag;
  }
}
