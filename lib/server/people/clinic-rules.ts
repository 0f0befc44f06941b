import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ClinicRules } from '@/lib/domain/progress/clinic-rules'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { clinicRulesColumn, readClinicRules } from '@/lib/schemas/clinic-rules'
import { audit } from '@/lib/server/audit/audit'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'

export type RulesInForce = { readonly rules: ClinicRules; readonly settingsNumber: number }

/** Long enough to keep the hot write at one statement, short enough for a change to be felt; each check-in keeps its number. */
const KEEP_MS = 60_000
const kept = new Map<ClinicId, { readonly value: RulesInForce; readonly until: number }>()

/** What the clinic's rules measure by now, from the newest version of its settings. */
export async function clinicRules(scope: Scope, nowMs: number): Promise<RulesInForce> {
  const known = kept.get(scope.clinicId)
  if (known && known.until > nowMs) return known.value
  const row = await withScope(scope, (tx) =>
    tx.clinicSettings.findFirst({
      where: { clinicId: scope.clinicId },
      orderBy: { number: 'desc' },
      select: { number: true, values: true },
    }),
  )
  const value = { rules: readClinicRules(row?.values), settingsNumber: row?.number ?? 1 }
  kept.set(scope.clinicId, { value, until: nowMs + KEEP_MS })
  return value
}

export type RulesVersion = {
  readonly number: number
  readonly rules: ClinicRules
  readonly reason: string | null
  readonly createdAtMs: number
  /** Null for the version that the clinic was made with. */
  readonly by: string | null
}

/** Every version, newest first. Nobody changes rules often: there is no second page. */
export function listClinicRules(scope: Scope, options: ScopeOptions = {}): Promise<readonly RulesVersion[]> {
  return withScope(
    scope,
    async (tx) => {
      const rows = await tx.clinicSettings.findMany({
        where: { clinicId: scope.clinicId },
        orderBy: { number: 'desc' },
        select: { number: true, values: true, reason: true, createdAt: true, createdBy: true },
      })
      const ids = rows.flatMap(({ createdBy }) => (createdBy === null ? [] : [createdBy]))
      const members = await tx.member.findMany({
        where: { clinicId: scope.clinicId, id: { in: ids } },
        select: { id: true, name: true },
      })
      return rows.map(({ number, values, reason, createdAt, createdBy }) => ({
        number,
        rules: readClinicRules(values),
        reason,
        createdAtMs: createdAt.getTime(),
        by: members.find((member) => member.id === createdBy)?.name ?? null,
      }))
    },
    options,
  )
}

/** The version that was in force at an instant; the oldest one for what came before it. */
export function rulesAt(versions: readonly RulesVersion[], instantMs: number): ClinicRules {
  const version = versions.find(({ createdAtMs }) => createdAtMs <= instantMs) ?? versions.at(-1)
  return version?.rules ?? readClinicRules(null)
}

export type RulesRefusal = 'conflict' | 'lead_gone'
type RulesChange = { readonly version: number; readonly reason: string; readonly rules: ClinicRules }

/** A change is a new version with its reason; the old ones stay as they are. Needs `clinic.manage`. */
export async function changeClinicRules(
  scope: Scope,
  { version, reason, rules }: RulesChange,
  options: ScopeOptions = {},
): Promise<Result<number, RulesRefusal>> {
  const number = version + 1
  try {
    const written = await withScope(
      scope,
      async (tx): Promise<Result<number, RulesRefusal>> => {
        const newest = await tx.clinicSettings.aggregate({
          where: { clinicId: scope.clinicId },
          _max: { number: true },
        })
        if (newest._max.number !== version) return refuse('conflict')
        if (rules.leadId !== null && !(await findLead(tx, scope, rules.leadId))) return refuse('lead_gone')
        const values = clinicRulesColumn(rules)
        const id = uuidv7()
        await tx.clinicSettings.create({
          data: { id, clinicId: scope.clinicId, number, values: values as object, reason, createdBy: scope.actorId },
          select: { id: true },
        })
        await audit(tx, scope, {
          action: 'clinic.change_rules',
          subjectKind: 'clinic',
          subjectId: scope.clinicId,
          detail: { number },
        })
        return ok(number)
      },
      options,
    )
    kept.delete(scope.clinicId)
    return written
  } catch (error) {
    // Somebody else's version of the same number was written in between.
    if (databaseErrorKind(error) === 'conflict') return refuse('conflict')
    throw error
  }
}

export type ClinicLead = { readonly id: MemberId; readonly name: string }

/**
 * Who gets what nobody acknowledged in time; null where nobody is named, or whoever was has left: then it is all of the clinic's admins.
 */
export async function getClinicLead(scope: Scope, nowMs: number): Promise<ClinicLead | null> {
  const { leadId } = (await clinicRules(scope, nowMs)).rules
  return leadId === null ? null : withScope(scope, (tx) => findLead(tx, scope, leadId))
}

async function findLead(tx: ScopedTx, scope: Scope, id: MemberId): Promise<ClinicLead | null> {
  const row = await tx.member.findFirst({
    where: { clinicId: scope.clinicId, id, archivedAt: null },
    select: { name: true },
  })
  return row && { id, name: row.name }
}

/** Everybody of the clinic who may be named. */
export function getLeadChoices(scope: Scope): Promise<readonly ClinicLead[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.member.findMany({
      where: { clinicId: scope.clinicId, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    })
    return rows.map(({ id, name }) => ({ id: id as MemberId, name }))
  })
}
