import 'server-only'

import { GIVING_REFUSALS, type GivingLine } from '@/lib/domain/programmes/templates/giving'
import { leftOutSchema } from '@/lib/schemas/template-giving'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type GivingReport = {
  readonly template: { readonly slug: string; readonly name: string }
  readonly givenAtMs: number
  readonly lines: readonly GivingLine[]
}

/** What came of giving a template to several people. For who gave it. */
export async function getGivingReport(scope: Scope, givingId: string): Promise<GivingReport | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.templateGiving.findFirst({
      where: { id: givingId, givenById: scope.actorId },
      select: {
        givenAt: true,
        template: { select: { slug: true, name: true } },
        lines: {
          orderBy: { id: 'asc' },
          select: {
            refusal: true,
            leftOut: true,
            patient: { select: { id: true, givenName: true, familyName: true } },
          },
        },
      },
    })
    if (!row) return null
    const lines = row.lines.map(({ refusal, leftOut, patient: { id: patientId, ...name } }) => ({
      ...name,
      patientId,
      refusal: GIVING_REFUSALS.find((known) => known === refusal) ?? null,
      leftOut: leftOutSchema.parse(leftOut),
    }))
    return { template: row.template, givenAtMs: row.givenAt.getTime(), lines }
  })
}
