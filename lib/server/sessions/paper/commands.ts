import 'server-only'

import { changesOf, type RowProblem, type SentRow } from '@/lib/domain/sessions/paper/paper-changes'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { findPatientHeading } from '@/lib/server/people/queries'
import { followPaper } from '@/lib/server/sessions/paper/follow-paper'
import { readSheetDays } from '@/lib/server/sessions/paper/sheet-queries'
import { writeRow } from '@/lib/server/sessions/paper/write-row'
import type { SessionFacts } from '@/lib/server/sessions/payload'

export type KeyedIn = {
  readonly keyed: number
  readonly corrected: number
  /** Rows that raised an alert. */
  readonly alerted: number
  readonly isPaused: boolean
}
type Refused =
  | { readonly ok: false; readonly reason: 'not_found' }
  | { readonly ok: false; readonly reason: 'rows'; readonly detail: readonly RowProblem[] }

/**
 * Takes in a returned paper log, all of it or nothing. The rules judge each row in the order of the days (paper-response.ts); what is
 * in the record already is left as it is, what the app logged is never touched, and a correction is a change that the audit keeps.
 */
export async function keyInPaper(
  scope: Scope,
  { patientId, rows }: { readonly patientId: PatientId; readonly rows: readonly SentRow[] },
  facts: SessionFacts,
): Promise<Result<KeyedIn, never> | Refused> {
  const clinic = await clinicRules(scope, facts.nowMs)
  return withScope(scope, async (tx): Promise<Result<KeyedIn, never> | Refused> => {
    if (!(await findPatientHeading(tx, scope, patientId))) return refuse('not_found')
    // The same lock as app.record_session: a session that arrives now waits, or has arrived and is seen.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${patientId}::text, 7))`
    const days = rows.map(({ day }) => day).toSorted()
    const [from, to] = [days[0], days.at(-1)]
    if (!from || !to) return ok({ keyed: 0, corrected: 0, alerted: 0, isPaused: false })
    const today = localDayAt(facts.nowMs, facts.timeZone)
    const sheet = await readSheetDays(tx, scope, { patientId, from, to, today, timeZone: facts.timeZone })
    const { changes, problems } = changesOf(sheet, rows)
    if (problems.length > 0) return refuseWith('rows', problems)
    let [alerted, isPaused] = [0, false]
    for (const change of changes) {
      const written = await writeRow(tx, scope, { patientId, change, clinic, facts })
      const followed = await followPaper(tx, scope, { patientId, written, change, clinic, today })
      alerted += followed.alerts > 0 ? 1 : 0
      isPaused ||= followed.isPaused
      await audit(tx, scope, {
        action: change.isCorrection ? 'session.correct_paper' : 'session.key_in',
        ...{ subjectKind: 'session', subjectId: written.sessionId, patientId },
        detail: { source: 'paper', sittings: written.sittings },
      })
    }
    const corrected = changes.filter(({ isCorrection }) => isCorrection).length
    return ok({ keyed: changes.length - corrected, corrected, alerted, isPaused })
  })
}
