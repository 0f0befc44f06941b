import 'server-only'

import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'

export type ClinicDetails = {
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
  /** '#rrggbb'. */
  readonly brandColour: string | null
  readonly emergencyNumber: string
  readonly emergencyPlace: string
  readonly urgentAdviceNumber: string | null
  /** When messages are answered, in the clinic's own words. */
  readonly answeringHours: string | null
  readonly timeZone: string
  readonly minutesBudget: number
  /** For photos and videos, in megabytes. */
  readonly mediaQuotaMb: number
  /** Who shows the exercises where nobody has chosen: a place in the cast; null leaves each exercise its own. */
  readonly figureLook: number | null
}

const SELECT = {
  ...{ address: true, brandColour: true },
  ...{ name: true, phone: true, emergencyNumber: true, emergencyPlace: true },
  ...{
    urgentAdviceNumber: true,
    answeringHours: true,
    timeZone: true,
    minutesBudget: true,
    mediaQuotaMb: true,
    figureLook: true,
    version: true,
  },
} as const

export function getClinicDetails(
  scope: Scope,
  options: ScopeOptions = {},
): Promise<ClinicDetails & { readonly version: number }> {
  const where = { id: scope.clinicId }
  return withScope(scope, (tx) => tx.clinic.findUniqueOrThrow({ where, select: SELECT }), options)
}

/** Changes what every page of the clinic shows, the stop page's emergency number among it. Needs `clinic.manage`. */
export function updateClinic(
  scope: Scope,
  input: ClinicDetails & { readonly version: number },
  options: ScopeOptions = {},
): Promise<Result<true, 'conflict'>> {
  const { version, ...details } = input
  return withScope(
    scope,
    async (tx) => {
      const before = await tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId }, select: SELECT })
      const { count } = await tx.clinic.updateMany({
        where: { id: scope.clinicId, version },
        data: { ...details, version: { increment: 1 } },
      })
      if (count === 0) return refuse('conflict')
      const names = Object.keys(details) as (keyof ClinicDetails)[]
      const fields = names.filter((name) => details[name] !== before[name])
      const detail = { fields, version: version + 1 }
      await audit(tx, scope, { action: 'clinic.update', subjectKind: 'clinic', subjectId: scope.clinicId, detail })
      return ok(true)
    },
    options,
  )
}
