import 'server-only'

import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import type { Prisma, PrismaClient } from '@/lib/server/db/generated/client'
import { withReference } from '@/lib/server/log/request-id'

declare const minted: unique symbol

/**
 * Whose rows a transaction may touch. Branded: only sign-in, the command line and tests make one, so that a clinic's id
 * from a form can never become a scope.
 */
export type Scope = {
  readonly [minted]: true
  readonly clinicId: ClinicId
  readonly actorKind: 'staff' | 'patient'
  readonly actorId: MemberId | PatientId
  /** Set in a patient's scope: everything is bound to this patient too. */
  readonly patientId: PatientId | null
}

export type ScopedTx = Prisma.TransactionClient

export function staffScope(clinicId: ClinicId, memberId: MemberId): Scope {
  return { clinicId, actorKind: 'staff', actorId: memberId, patientId: null } as Scope
}

export function patientScope(clinicId: ClinicId, patientId: PatientId): Scope {
  return { clinicId, actorKind: 'patient', actorId: patientId, patientId } as Scope
}

/** The first statement of every scoped transaction. */
function enterScope(tx: ScopedTx, scope: Scope): Promise<unknown> {
  return tx.$queryRaw`select set_config('role', 'plumbline_app', true), set_config('app.clinic_id', ${scope.clinicId}, true),
    set_config('app.actor_id', ${scope.actorId}, true), set_config('app.patient_id', ${scope.patientId ?? ''}, true)`
}

export type ScopeOptions = { readonly client?: PrismaClient; readonly isolation?: 'Serializable' | 'RepeatableRead' }

/**
 * The one door to tenant data. Opens a transaction as the unprivileged role, bound to the scope by row-level security;
 * commits when `work` resolves, rolls back when it throws.
 */
export async function withScope<Value>(
  scope: Scope,
  work: (tx: ScopedTx) => Promise<Value>,
  options: ScopeOptions = {},
): Promise<Value> {
  const client = options.client ?? prismaClient()
  return withReference(() =>
    client.$transaction(
      async (tx) => {
        await enterScope(tx, scope)
        return work(tx)
      },
      { maxWait: 10_000, timeout: 30_000, ...(options.isolation ? { isolationLevel: options.isolation } : {}) },
    ),
  )
}

/** A statement that sets its own scope. What fails in it refers to the request, as in `withScope`. */
function inOneTrip<Rows>(ask: (client: PrismaClient) => Promise<Rows>): Promise<Rows> {
  return withReference(() => ask(prismaClient()))
}

/**
 * Logs a session in a single round trip: the database function sets the same scope itself (migration 5 says why).
 * The payload is `SessionPayload` of lib/server/sessions/commands.ts.
 */
export async function recordSessionInScope(scope: Scope, payload: string, tx?: ScopedTx): Promise<unknown> {
  const rows = tx
    ? await tx.$queryRaw<{ answer: unknown }[]>`select app.record_session(${payload}::jsonb) as answer`
    : await inOneTrip(
        (client) => client.$queryRaw<{ answer: unknown }[]>`select app.record_session_as(
        ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${scope.patientId}::uuid, ${payload}::jsonb) as answer`,
      )
  return rows[0]?.answer
}

/** Which days and texts of a programme are asked for. */
export type SnapshotQuestion = { readonly patientId: PatientId; readonly today: PlainDate; readonly texts: boolean }

/**
 * Reads a programme's snapshot in a single round trip: the database function sets the same scope itself
 * (migration programme_snapshot says why). The answer is `Snapshot` of lib/server/sessions/programme-snapshot.ts.
 */
export async function readSnapshotInScope(
  scope: Scope,
  { patientId, today, texts }: SnapshotQuestion,
  tx?: ScopedTx,
): Promise<unknown> {
  const rows = tx
    ? await tx.$queryRaw<{ snapshot: unknown }[]>`
        select app.programme_snapshot(${patientId}::uuid, ${today}::date, ${texts}) as snapshot`
    : await inOneTrip(
        (client) => client.$queryRaw<{ snapshot: unknown }[]>`select app.programme_snapshot_as(
        ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${patientId}::uuid, ${today}::date, ${texts}) as snapshot`,
      )
  return rows[0]?.snapshot
}

/** When a patient was last asked all questions, in a single round trip (migration weekly_screen); null when never. */
export async function lastScreenedAtInScope(scope: Scope, patientId: PatientId): Promise<Date | null> {
  const rows = await inOneTrip(
    (client) => client.$queryRaw<{ at: Date | null }[]>`select app.last_screened_at_as(
    ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${patientId}::uuid) as at`,
  )
  return rows[0]?.at ?? null
}

/** What is known of a patient's outcome measures, in a single round trip (migration measures_asked). */
export async function measuresAskedInScope(scope: Scope, patientId: PatientId, tx?: ScopedTx): Promise<unknown> {
  const rows = tx
    ? await tx.$queryRaw<{ facts: unknown }[]>`select app.measures_asked(${patientId}::uuid) as facts`
    : await inOneTrip(
        (client) => client.$queryRaw<{ facts: unknown }[]>`select app.measures_asked_as(
        ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${patientId}::uuid) as facts`,
      )
  return rows[0]?.facts
}

/** What stands around a patient's sessions, in a single round trip (migration home_and_progress). */
export async function patientHomeInScope(
  scope: Scope,
  { patientId, today, since }: { readonly patientId: PatientId; readonly today: PlainDate; readonly since: PlainDate },
): Promise<unknown> {
  const rows = await inOneTrip(
    (client) => client.$queryRaw<{ home: unknown }[]>`select app.patient_home_as(
    ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${patientId}::uuid, ${today}::date, ${since}::date) as home`,
  )
  return rows[0]?.home
}

/** What a batch of a device is held against, in a single round trip (migration synced_events). */
export async function syncFactsInScope(scope: Scope, eventIds: readonly string[]): Promise<unknown> {
  const rows = await inOneTrip(
    (client) => client.$queryRaw<{ facts: unknown }[]>`select app.sync_facts_as(
    ${scope.clinicId}::uuid, ${scope.actorId}::uuid, ${scope.patientId}::uuid, ${[...eventIds]}::uuid[]) as facts`,
  )
  return rows[0]?.facts
}
