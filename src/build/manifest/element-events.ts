import type {Declaration, Event as ManifestEvent} from 'custom-elements-manifest';
import * as classes from '../../events.ts';

/** What the manifest's own schema has no place for, and a listener wants to know. */
export interface ElementEvent extends ManifestEvent {
  readonly bubbles: boolean;
  readonly composed: boolean;
  readonly cancelable: boolean;
}

/** The events: their names and flags from an event of each class, the words from the docblock of the class. */
export const elementEvents = (declarations: readonly Declaration[]): ElementEvent[] =>
  declarations
    .filter(({name}) => Object.hasOwn(classes, name))
    .map(({name, description = ''}) => {
      const Class = classes[name as keyof typeof classes] as unknown as new () => Event;
      const {type, bubbles, composed, cancelable} = new Class();
      return {name: type, type: {text: name}, description: description.replaceAll(/\s+/g, ' '), bubbles, composed, cancelable};
    });
