import 'server-only'

import { headlineScore } from '@/lib/domain/measures/headline-score'
import { adherenceOfDays } from '@/lib/domain/progress/adherence'
import { type Digest, type DigestMeasure, digestSince, type NotedSession } from '@/lib/domain/progress/digest/digest'
import { painChangeOf, trendOf } from '@/lib/domain/progress/trend'
import { SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import { RESPONSE_COLOURS, RESPONSE_REASONS } from '@/lib/domain/sessions/traffic-light'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { getMeasures, type PatientMeasures } from '@/lib/server/measures/queries'
import { getDossierAlerts } from '@/lib/server/progress/dossier-alerts'
import { getDossierHeader } from '@/lib/server/progress/dossier-header'
import { getDossierProgramme } from '@/lib/server/progress/dossier-programme'
import { readDays, readWindows } from '@/lib/server/progress/dossier-timeline'
import { getProposals } from '@/lib/server/progress/proposals/queries'
import { readMarks } from '@/lib/server/progress/timeline/timeline-marks'

type Now = { readonly today: PlainDate; readonly timeZone: string }

/** What somebody wants to know before they see the patient; null for a patient who is not of this clinic. */
export async function getDigest(scope: Scope, patientId: PatientId, now: Now): Promise<Digest | null> {
  const header = await getDossierHeader(scope, patientId, now)
  if (!header) return null
  const [course, programme, alerts, { proposals }, measures] = await Promise.all([
    withScope(scope, (tx) => readCourse(tx, scope, patientId, now)),
    getDossierProgramme(scope, patientId),
    getDossierAlerts(scope, patientId),
    getProposals(scope, patientId, now),
    getMeasures(scope, patientId, now.today),
  ])
  const isNew = (at: Date) => localDayAt(at.getTime(), now.timeZone) >= course.since
  return {
    ...course,
    ...{ header, programme, proposals },
    today: now.today,
    alerts: alerts.filter(({ acknowledged }) => acknowledged === null || isNew(acknowledged.at)),
    measures: measures ? measures.taken.flatMap(toMeasure) : [],
    due: measures ? dueMeasures(measures, now.today) : [],
  }
}

/** What has happened since the last visit, from the roll-up and the log of these days alone. */
async function readCourse(tx: ScopedTx, scope: Scope, patientId: PatientId, { today, timeZone }: Now) {
  const signed = await tx.assessment.findMany({
    where: { patientId, state: 'signed' },
    select: { assessedOn: true },
  })
  const visits = signed.map(({ assessedOn }) => toPlainDate(assessedOn))
  const { since, isSinceVisit, trendSince } = digestSince(visits, today)
  const window = { from: since, to: today }
  const windows = await readWindows(tx, patientId)
  const reach = { window: { from: trendSince, to: today }, windows, today }
  const { facts, days } = await readDays(tx, { clinicId: scope.clinicId, patientId }, reach)
  return {
    ...{ since, isSinceVisit, trendSince, timeZone },
    changes: await readMarks(tx, { patientId, window, timeZone }),
    parts: adherenceOfDays(
      facts.filter(({ day }) => day >= since),
      today,
    ),
    trend: trendOf(days.map(({ day, knee, site }) => ({ day, kneePain: knee, site }))),
    back: painChangeOf(days.map(({ day, back }) => ({ day, pain: back }))),
    missed: await readMissed(tx, patientId, since),
    ...(await readResponses(tx, patientId, since)),
  }
}

async function readMissed(tx: ScopedTx, patientId: PatientId, since: PlainDate): Promise<Digest['missed']> {
  const reports = await tx.missedReport.findMany({
    where: { patientId, localDay: { gte: toDateColumn(since) } },
    select: { reason: true },
  })
  return SKIP_REASONS.map((reason) => ({ reason, count: reports.filter((row) => row.reason === reason).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

async function readResponses(
  tx: ScopedTx,
  patientId: PatientId,
  since: PlainDate,
): Promise<Pick<Digest, 'colours' | 'noted'>> {
  const rows = await tx.session.findMany({
    where: { patientId, localDay: { gte: toDateColumn(since) } },
    orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
    select: {
      localDay: true,
      checkIn: { select: { responseColour: true, responseReasons: true, kneePainMax: true, siteAfter: true } },
    },
  })
  const responses = rows.flatMap(({ localDay, checkIn }): NotedSession[] => {
    if (!checkIn) return []
    const colour = RESPONSE_COLOURS.find((known) => known === checkIn.responseColour) ?? 'incomplete'
    return [
      {
        ...{ day: toPlainDate(localDay), colour, kneeMax: checkIn.kneePainMax, siteAfter: checkIn.siteAfter },
        reasons: RESPONSE_REASONS.filter((reason) => checkIn.responseReasons.includes(reason)),
      },
    ]
  })
  const isRed = ({ colour }: NotedSession) => colour === 'red' || colour === 'red_flag'
  return {
    colours: {
      green: responses.filter(({ colour }) => colour === 'green').length,
      amber: responses.filter(({ colour }) => colour === 'amber').length,
      red: responses.filter(isRed).length,
    },
    noted: responses.filter((response) => isRed(response) || response.colour === 'amber'),
  }
}

function toMeasure({ measure, rows }: PatientMeasures['taken'][number]): DigestMeasure[] {
  const valued = rows.flatMap(({ takenOn, form, values }) => {
    const value = headlineScore(measure, Object.fromEntries(values.map((one) => [one.scale, one.value])))
    return value === null ? [] : [{ on: takenOn, form, value }]
  })
  const [latest] = valued
  // Values of two versions are never compared (clinical.md 6).
  const first = valued.filter(({ form }) => form === latest?.form).at(-1)
  if (!latest || !first) return []
  return [{ measure, latest, first: first === latest ? null : first }]
}

/** What a therapist waits for, and what falls due by today. */
function dueMeasures({ asked }: PatientMeasures, today: PlainDate): Digest['due'] {
  return asked
    .filter(({ isAsked, dueOn }) => isAsked || (dueOn !== null && dueOn <= today))
    .map(({ measure, dueOn }) => ({ measure, dueOn }))
}
