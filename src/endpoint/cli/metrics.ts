import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {EndpointStatus, Seen} from '../index.ts';

/** Seconds: a commit takes milliseconds, and 30 s is when a proxy gives up. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const reactions = '/v1/polls/:poll/reactions';

export interface Metrics {
  observe(seen: Seen): void;
  /** What Prometheus asks for. */
  answer(): Promise<Response>;
}

/** Figures about the process and its work: of routes, never of paths, polls or readers. */
export const createMetrics = (status: () => Promise<EndpointStatus>): Metrics => {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({register: registry});
  const duration = new Histogram({
    name: 'stelling_http_request_duration_seconds',
    help: 'Time until the answer began',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers,
  });
  const received = new Counter({
    name: 'stelling_reactions_total',
    help: 'Reactions by what became of them: stored now, stored before, or refused',
    labelNames: ['result'] as const,
    registers,
  });
  const [accepted, repeated, refused] = ['accepted', 'repeated', 'refused'].map((result) => received.labels(result)) as [
    Counter.Internal,
    Counter.Internal,
    Counter.Internal,
  ];
  for (const result of [accepted, repeated, refused]) result.inc(0);
  const held = new Counter({
    name: 'stelling_reactions_held_total',
    help: 'Stored reactions that wait for approval whatever the policy, by why',
    labelNames: ['reason'] as const,
    registers,
  });
  const waiting = new Gauge({name: 'stelling_reactions_waiting', help: 'Reactions that wait to be stored', registers});
  const up = new Gauge({name: 'stelling_database_up', help: '1 while the database answers', registers});

  // Found once for each of the few answers that there are: looking for it costs more than counting.
  const durations = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();
  const durationOf = (method: string, route: string, status: number) => {
    const key = `${method} ${route} ${status}`;
    const known = durations.get(key) ?? duration.labels({method, route, status});
    durations.set(key, known);
    return known;
  };

  return {
    observe({method, route, status, milliseconds, held: reason}) {
      durationOf(method, route, status).observe(milliseconds / 1000);
      if (method !== 'POST' || route !== reactions) return;
      // A form that was stored is answered with 303.
      const result = status === 201 || status === 303 ? accepted : status === 200 ? repeated : refused;
      result.inc();
      if (reason) held.inc({reason});
    },
    async answer() {
      const now = await status();
      waiting.set(now.waiting);
      up.set(now.database ? 1 : 0);
      const headers = {'Content-Type': registry.contentType, 'Cache-Control': 'no-store'};
      return new Response(await registry.metrics(), {headers});
    },
  };
};
