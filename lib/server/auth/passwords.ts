import 'server-only'

import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes, one lane (OWASP's first choice; trust.md rule 9). */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON)
}

let decoy: Promise<string> | undefined

/**
 * Checks a password. Without a stored hash (unknown account, password never set) it works as long on a decoy and answers
 * false, so that the time says nothing about who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}
