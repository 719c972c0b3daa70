import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof makeMetrics>

// Next bundles routes, instrumentation and the cache handler apart; they count together.
const key = Symbol.for('prelo.metrics')
const shared = globalThis as { [key]?: Metrics }

/** What this process counts and measures, for Prometheus; times in seconds. */
export function metrics(): Metrics {
  shared[key] ??= makeMetrics()
  return shared[key]
}

function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Counter({
      name: 'prelo_requests_total',
      help: 'Requests answered, by kind of address, method and class of status; "cut" when the client had gone.',
      labelNames: ['route', 'method', 'status'] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'prelo_request_seconds',
      help: 'From the head of a request to the end of its answer.',
      labelNames: ['route'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    renderSeconds: new Histogram({
      name: 'prelo_render_seconds',
      help: 'Making what a page shows, when no current one is kept; its count is that of renders.',
      labelNames: ['page'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    posts: new Counter({
      name: 'prelo_posts_total',
      help: 'Comments sent, by what became of them.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    checkSeconds: new Histogram({
      name: 'prelo_check_seconds',
      help: 'Judging a comment, services that are asked included.',
      buckets: [0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 1.5, 2.5],
      registers,
    }),
  }
}
