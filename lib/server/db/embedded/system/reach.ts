import 'server-only'
import { realpathSync, statSync } from 'node:fs'
import { dirname, parse } from 'node:path'

export type Person = { uid: number; gid: number }
type Rights = { mode: number; uid: number; gid: number }

/** May this user walk through a folder with these rights? The system asks the first class that fits, and only that one. */
export function mayPass(folder: Rights, user: Person): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0
  return (folder.mode & 0o001) !== 0
}

/** The first folder on the way to `path` (itself included) that is closed to the user, or null. `path` must exist. */
export function closedFolderOnTheWay(path: string, user: Person): string | null {
  const chain: string[] = []
  const real = realpathSync(path)
  for (let folder = real; folder !== parse(real).root; folder = dirname(folder)) chain.unshift(folder)
  return chain.find((folder) => statSync(folder).isDirectory() && !mayPass(statSync(folder), user)) ?? null
}
