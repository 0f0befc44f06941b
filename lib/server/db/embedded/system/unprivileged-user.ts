import 'server-only'
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { PlainError } from '@/lib/server/db/plain-error'

export type SystemUser = { name: string; uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. Under root this is the user it runs as; for everybody else null: as themselves.
 * A cluster that exists already keeps the user that owns it.
 */
export function unprivilegedUser(clusterFolder: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = ownerOf(clusterFolder)
  if (owner !== null && owner.uid !== 0) return owner
  return systemUser('postgres') ?? createdPostgresUser() ?? systemUser('nobody') ?? noUser()
}

function ownerOf(folder: string): SystemUser | null {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat === undefined ? null : { name: `user ${stat.uid}`, uid: stat.uid, gid: stat.gid }
}

function systemUser(name: string): SystemUser | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [entry, , uid, gid] = line.split(':')
    if (entry === name) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return null
}

function createdPostgresUser(): SystemUser | null {
  try {
    const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
    execFileSync('useradd', [...flags, 'postgres'], { stdio: 'ignore' })
  } catch {
    return null
  }
  return systemUser('postgres')
}

function noUser(): never {
  throw new PlainError('PostgreSQL does not run as root and there is no other user here: add one called "postgres".')
}
