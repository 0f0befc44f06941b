import 'server-only'

import type { DossierAlert } from '@/lib/domain/progress/dossier'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'

/** Open alerts first, the most urgent on top; then the last ones that somebody has looked at. */
export async function getDossierAlerts(scope: Scope, patientId: PatientId): Promise<readonly DossierAlert[]> {
  return withScope(scope, async (tx) => {
    const select = {
      id: true,
      kind: true,
      level: true,
      raisedAt: true,
      version: true,
      acknowledgedById: true,
      acknowledgedAt: true,
      outcome: true,
    } as const
    const open = await tx.alert.findMany({
      where: { patientId, acknowledgedAt: null },
      orderBy: [{ level: 'asc' }, { raisedAt: 'desc' }],
      select,
    })
    const seen = await tx.alert.findMany({
      where: { patientId, acknowledgedAt: { not: null } },
      orderBy: { acknowledgedAt: 'desc' },
      take: 10,
      select,
    })
    const memberIds = seen.flatMap((row) => (row.acknowledgedById === null ? [] : [row.acknowledgedById]))
    const members = await tx.member.findMany({ where: { id: { in: memberIds } }, select: { id: true, name: true } })
    return [...open, ...seen].map(({ acknowledgedById, acknowledgedAt, outcome, ...alert }) => ({
      ...alert,
      acknowledged: acknowledgedAt && {
        at: acknowledgedAt,
        by: members.find((member) => member.id === acknowledgedById)?.name ?? null,
        outcome,
      },
    }))
  })
}
