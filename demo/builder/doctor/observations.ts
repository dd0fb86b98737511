import type {Encoding} from '../../../src/transport/service.ts';
import {isAnswer, type Observation} from './observe.ts';

/** All that was tried in one test, and how each ended. */
export interface Observations {
  /** The id of the test reaction. */
  readonly testId: string;
  /** The content type that it was sent as. */
  readonly contentType?: string;
  /** The reaction, sent as the element would; absent where there was no address to send it to. */
  readonly post?: Observation;

  // What follows where the answer was kept from the page. A HEAD stores nothing.
  /** A request whose answer nobody may read: whether there is one. */
  readonly reach?: Observation;
  /** One for which the browser asks no permission: whether this site may read an answer. */
  readonly plain?: Observation;
  /** The same with the header for which it does ask. */
  readonly asking?: Observation;
  /** A POST without a word in it, for which it does not: many an address allows sites nothing but that. */
  readonly empty?: Observation;
  /** An address much like this one which does answer. */
  readonly elsewhere?: string;

  /** The reaction in other encodings, until one was taken; only where nothing of it can have been stored before. */
  readonly cures?: readonly Cure[];

  // What follows where it was stored, at our own service.
  readonly withdrawal?: Observation;
  readonly results?: Observation;
}

export interface Cure {
  readonly encoding: Encoding;
  readonly observation: Observation;
}

/** Whether the browser was refused permission, so that what was to be sent never left. */
export const isPreflightRefused = ({plain, asking, empty}: Partial<Observations>): boolean =>
  asking !== undefined && !isAnswer(asking) && (isAnswer(plain) || isAnswer(empty));
