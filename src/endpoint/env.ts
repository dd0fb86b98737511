/** What the server knows of a request that the request itself does not say. */
export interface ClientInfo {
  /** The address of the other side of the connection. */
  readonly address?: string;
}

/** What travels with a request through the routes. */
export interface EndpointEnv {
  Bindings: ClientInfo;
}
