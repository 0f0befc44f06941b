import 'server-only'

import { isWorthComparing, painAlert, type SitePain } from '@/lib/domain/progress/alerts/pain-alert'
import type { AlertThresholds } from '@/lib/domain/progress/alerts/thresholds'
import type { AlertToRaise } from '@/lib/domain/sessions/after-response'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

type Logged = {
  readonly patientId: PatientId
  readonly pain: SitePain
  readonly day: PlainDate
  readonly session: { readonly id: string; readonly startedAtMs: number }
}

/** Among so many sessions the last number of each place is looked for. */
const LOOK_BACK = 10

/**
 * What the pain of a session tells (`painAlert`), compared with what was in the log by then: one that arrives late does not change what
 * a later one has told, and each session tells its own. Most have too little pain to be compared, and cost nothing.
 */
export async function painAlertsOf(
  tx: ScopedTx,
  scope: Scope,
  { patientId, pain, day, session }: Logged,
  thresholds: AlertThresholds,
): Promise<readonly AlertToRaise[]> {
  if (!isWorthComparing(pain, thresholds)) return []
  const rows = await tx.session.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId,
      id: { not: session.id },
      localDay: { lte: toDateColumn(day) },
      startedAt: { lt: new Date(session.startedAtMs) },
    },
    orderBy: [{ localDay: 'desc' }, { startedAt: 'desc' }],
    take: LOOK_BACK,
    select: { checkIn: { select: { backPainMax: true, kneePainMax: true } } },
  })
  const lastOf = (site: 'backPainMax' | 'kneePainMax') =>
    rows.map(({ checkIn }) => checkIn?.[site] ?? null).find((value) => value !== null) ?? null
  const alert = painAlert(pain, { back: lastOf('backPainMax'), knee: lastOf('kneePainMax') }, thresholds)
  return alert ? [alert] : []
}
