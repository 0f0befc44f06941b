import 'server-only'

import { cohortPlans, dropOutCurve, followedTo } from '@/lib/domain/progress/overview/drop-out'
import { type OutcomeBand, outcomeByBand, storiesInBand } from '@/lib/domain/progress/overview/outcome-change'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { getAdherenceReport, type PatientLine } from '@/lib/server/progress/adherence-queries'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import { readBeginners } from '@/lib/server/progress/overview/drop-out-queries'
import { readPainStories } from '@/lib/server/progress/overview/outcome-queries'

export type BeginnerLine = {
  readonly patientId: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly therapistName: string
  readonly startedOn: PlainDate
  readonly lastHeardOn: PlainDate | null
  /** The week of the last word. */
  readonly week: number
  readonly stopped: boolean
}

/** Who is behind the curve, those who stopped first. Null where it is hidden. */
export async function getBeginners(
  scope: Scope,
  span: AdherenceSpan,
  options: ScopeOptions = {},
): Promise<readonly BeginnerLine[] | null> {
  const plan = cohortPlans(span.range).current
  return withScope(
    scope,
    async (tx) => {
      const beginners = await readBeginners(tx, scope, plan)
      if (dropOutCurve(beginners, plan.until) === null) return null
      const names = await readNames(
        tx,
        scope,
        beginners.map((beginner) => beginner.patientId),
      )
      const lines = beginners.flatMap((beginner) => {
        const name = names.get(beginner.patientId)
        const { patientId, startedOn, lastHeardOn } = beginner
        return name ? [{ ...name, patientId, startedOn, lastHeardOn, ...followedTo(beginner, plan.until) }] : []
      })
      return lines.toSorted((a, b) => Number(b.stopped) - Number(a.stopped) || a.week - b.week)
    },
    options,
  )
}

/** Who is compared in a band, with their sessions and nothing of their pain. Null where the band is hidden. */
export async function getComparedPatients(
  scope: Scope,
  span: AdherenceSpan,
  band: OutcomeBand,
  options: ScopeOptions = {},
): Promise<readonly PatientLine[] | null> {
  const { byPatient, shares } = await getAdherenceReport(scope, span, options)
  const stories = await withScope(scope, (tx) => readPainStories(tx, scope, span.range, shares), options)
  const shown = outcomeByBand(stories).find((each) => each.band === band)
  if (!shown || shown.hidden) return null
  const compared = new Set(storiesInBand(stories, band).map((story) => story.patientId))
  return byPatient.filter((line) => compared.has(line.patientId))
}

async function readNames(
  tx: ScopedTx,
  scope: Scope,
  ids: readonly PatientId[],
): Promise<Map<string, Pick<BeginnerLine, 'givenName' | 'familyName' | 'therapistName'>>> {
  const rows = await tx.patient.findMany({
    where: { clinicId: scope.clinicId, id: { in: [...ids] } },
    select: { id: true, givenName: true, familyName: true, therapist: { select: { name: true } } },
  })
  return new Map(
    rows.map(({ id, givenName, familyName, therapist }) => [
      id,
      { givenName, familyName, therapistName: therapist.name },
    ]),
  )
}
