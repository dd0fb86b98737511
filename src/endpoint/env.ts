import type {Fields} from './body/fields.ts';
import type {Hold} from './store/tables.ts';

/** What the server knows of a request that the request itself does not say. */
export interface ClientInfo {
  /** The address of the other side of the connection. */
  readonly address?: string;
}

/** What travels with a request through the routes. */
export interface EndpointEnv {
  Bindings: ClientInfo;
  Variables: {
    /** What the reader wrote, as soon as it is read: a page that refuses it can still show it. */
    written?: Fields;
    /** Why the reaction that this request stored waits. */
    held?: Hold;
  };
}
