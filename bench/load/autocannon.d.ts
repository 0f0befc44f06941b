/** The part of autocannon 9 that the benchmark uses; the package has no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Built = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    timeout: number
    requests: { method: 'GET' | 'POST'; path: string; setupRequest: (request: Built) => Built }[]
  }
  type Instance = EventEmitter & PromiseLike<{ errors: number; timeouts: number; non2xx: number }>

  export default function autocannon(options: Options): Instance
}
