import autocannon from 'autocannon'

/** What differs from one request to the next. */
export type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body?: string }

export type Target = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Undefined when the supply has run out: then the last request is sent again and counted as a repeat. */
  readonly next: () => Sent | undefined
}

export type Round = {
  /** Requests a second that were answered with 2xx; the times are theirs too. */
  readonly rate: number
  /** Milliseconds, from the first byte sent to the last received. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Answers other than 2xx, broken connections and time-outs. */
  readonly failed: number
  readonly repeated: number
}

/** As many requests as the clients can have answered one after the other, for some seconds. */
export async function drive(target: Target, clients: number, seconds: number): Promise<Round> {
  let last: Sent | undefined
  let repeated = 0
  const times: number[] = []
  const startedAt = performance.now()
  let lastAt = startedAt
  const run = autocannon({
    url: target.url,
    connections: clients,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method: target.method,
        path: target.path,
        setupRequest: (request) => {
          const sent = target.next()
          if (sent === undefined) repeated += 1
          last = sent ?? last
          return { ...request, headers: { ...last?.headers }, ...(last?.body === undefined ? {} : { body: last.body }) }
        },
      },
    ],
  })
  run.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    if (status >= 200 && status < 300) times.push(milliseconds)
    lastAt = performance.now()
  })
  const result = await run
  times.sort((one, other) => one - other)
  return {
    rate: times.length / ((lastAt - startedAt) / 1000),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    failed: result.non2xx + result.errors + result.timeouts,
    repeated,
  }
}

/** Nearest rank, of a sorted list. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
