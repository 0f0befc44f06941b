import 'server-only'

import type { DossierZoom } from '@/lib/domain/progress/dossier'
import { type ExerciseRecord, exerciseRecords, type LoggedItem } from '@/lib/domain/progress/exercises/exercise-record'
import { type TimelineWindow, windowOf } from '@/lib/domain/progress/timeline/timeline-window'
import { DIFFICULTIES, SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { rightDoseSchema } from '@/lib/schemas/exercises'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'

export type ExercisePage = {
  readonly name: string
  readonly window: TimelineWindow
  readonly records: readonly ExerciseRecord[]
}

const COLUMNS = {
  id: true,
  localDay: true,
  checkIn: { select: { effort: true } },
  items: {
    orderBy: { position: 'asc' },
    select: {
      setsPrescribed: true,
      setsDone: true,
      repsDone: true,
      skipReason: true,
      difficulty: true,
      item: {
        select: {
          side: true,
          mode: true,
          sets: true,
          reps: true,
          holdSeconds: true,
          durationSeconds: true,
          restSeconds: true,
          sessionsPerDay: true,
          daysPerWeek: true,
          weekdays: true,
          tempo: true,
          weightKg: true,
          band: true,
          rightDose: true,
          given: { select: { slug: true, name: true } },
        },
      },
    },
  },
} satisfies Prisma.SessionSelect

type Read = Prisma.SessionGetPayload<{ select: typeof COLUMNS }>

/** What was done of each exercise in some days; null for a patient who is not of this clinic. */
export async function getExerciseRecords(
  scope: Scope,
  patientId: PatientId,
  { zoom, today }: { readonly zoom: DossierZoom; readonly today: PlainDate },
): Promise<ExercisePage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const earliest = await tx.session.findFirst({
      where: { patientId },
      orderBy: { localDay: 'asc' },
      select: { localDay: true },
    })
    const first = earliest ? toPlainDate(earliest.localDay) : today
    const window = windowOf(zoom, { asked: null, first, today })
    const sessions = await tx.session.findMany({
      where: { patientId, localDay: { gte: toDateColumn(window.from), lte: toDateColumn(window.to) } },
      select: COLUMNS,
    })
    return {
      name: `${patient.givenName} ${patient.familyName}`,
      window,
      records: exerciseRecords(sessions.flatMap(toItems)),
    }
  })
}

function toItems({ id, localDay, checkIn, items }: Read): LoggedItem[] {
  return items.map(({ item, skipReason, difficulty, ...counts }) => {
    const { given, side, weekdays, rightDose, ...plain } = item
    return {
      ...counts,
      ...given,
      ...{ sessionId: id, day: toPlainDate(localDay), side, effort: checkIn?.effort ?? null },
      dose: {
        ...plain,
        weekdays: weekdays.length > 0 ? (weekdays as IsoWeekday[]) : null,
        right: rightDose === null ? null : rightDoseSchema.parse(rightDose),
      },
      skipReason: SKIP_REASONS.find((known) => known === skipReason) ?? null,
      difficulty: DIFFICULTIES.find((known) => known === difficulty) ?? null,
    }
  })
}
