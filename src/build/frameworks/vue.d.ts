/** `import 'stelling-poll/vue'`: the element, and its tag in the templates of Vue 3. */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {StellingPollAttributes, StellingPollListeners} from './attributes.ts';
import type {StellingPoll} from './index.ts';
import type {Settings} from './settings.ts';

export * from './index.ts';

type Global = Omit<HTMLAttributes, keyof StellingPollAttributes>;

/** To Vue an attribute in a template has the name of its property. */
type Properties = {[Name in keyof Settings]?: Settings[Name] | undefined};

/** The way Vue itself describes for elements that are none of its own. */
type Tag = new () => StellingPoll & {
  $props: Global & StellingPollAttributes & Properties & PublicProps;
  $emit: EmitFn<Required<StellingPollListeners>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'stelling-poll': Tag;
  }
}
