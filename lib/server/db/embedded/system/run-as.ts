import 'server-only'
import type { SystemUser } from './unprivileged-user'

type RunAs = { uid?: number; gid?: number; env?: NodeJS.ProcessEnv }

/** Options of a child process of PostgreSQL: as which user, and with none of our own environment (it holds secrets). */
export function runAs(user: SystemUser | null): RunAs {
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid }
  if (process.platform === 'win32') return identity
  return { ...identity, env: { NODE_ENV: 'production', PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
}
