import 'server-only'

import type { Permission } from '@/lib/domain/access/permissions'
import { can } from '@/lib/domain/access/permissions'
import type { Actor } from '@/lib/server/auth/actor'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { currentStanding, holds } from '@/lib/server/auth/require-actor'
import { AppError } from '@/lib/server/transport/app-error'
import type { ActorFor, ActorKind } from '@/lib/server/transport/outcome'

/** Every write of a signed-in person counts against this, unless it says otherwise. */
const DEFAULT_LIMIT: Limit = { max: 240, windowSeconds: 60 }

export type Gate<K extends ActorKind> = {
  readonly name: string
  readonly actor: K
  readonly permission: K extends 'public' ? null : Permission
  /** 'none' only for what must answer while the database does not. */
  readonly limit?: Limit | 'none'
  /** For what an open page asks by itself: the session is left alone, because being asked about is not being used. */
  readonly isLook?: true
}

/** Who is at the gate: the session is read from the database again; the wrong kind of person hears "not found". */
export async function authenticate<K extends ActorKind>(gate: Gate<K>): Promise<ActorFor<K>> {
  const standing = gate.isLook ? null : await currentStanding()
  const actor = standing?.state === 'open' ? standing.actor : null
  if (gate.actor === 'public') return actor as ActorFor<K>
  if (standing?.state === 'locked') throw new AppError('LOCKED')
  if (!actor) throw new AppError('UNAUTHENTICATED')
  if (gate.actor !== 'signed_in' && !holds(actor, gate.actor)) throw new AppError('NOT_FOUND')
  return actor as ActorFor<K>
}

export function permit<K extends ActorKind>(gate: Gate<K>, actor: Actor | null): void {
  if (gate.permission === null) return
  if (!actor || !can(actor, gate.permission)) throw new AppError('FORBIDDEN')
}

/**
 * The working limiter fails open: when it cannot count, people can still work. It costs a write, so that only gates which name
 * a limit of their own, and the public ones, are counted.
 */
export async function limit<K extends ActorKind>(gate: Gate<K>, actor: Actor | null, address: string): Promise<void> {
  if (gate.limit === 'none' || (!gate.limit && actor)) return
  const subject = actor ? actor.authSessionId : address
  let allowed = true
  try {
    allowed = await withinLimit(gate.name, subject, gate.limit ?? DEFAULT_LIMIT)
  } catch {
    allowed = true
  }
  if (!allowed) throw new AppError('RATE_LIMITED')
}
