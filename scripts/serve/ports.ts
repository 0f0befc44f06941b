import { createServer } from 'node:net'
import { PlainError } from '@/lib/server/db/plain-error'

/** Says in one sentence when nobody can listen there. */
export async function checkPort(host: string, port: number): Promise<void> {
  const problem = await tryPort(host, port)
  if (problem === 'EADDRINUSE') {
    throw new PlainError(`Port ${port} is taken: stop what uses it, or set PORT to another number.`)
  }
  if (problem === 'EACCES')
    throw new PlainError(`Port ${port} needs an administrator: set PORT to a number above 1023.`)
  if (problem !== null) throw new PlainError(`Nothing can listen on ${host}:${port} (${problem}): set HOST and PORT.`)
}

export async function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, host, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => done(port))
    })
  })
}

async function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer().once('error', (error) => done('code' in error ? String(error.code) : error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)))
  })
}
