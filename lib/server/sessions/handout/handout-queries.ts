import 'server-only'

import { initials } from '@/lib/domain/people/names'
import { sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import type { Handout } from '@/lib/domain/sessions/handout/handout'
import { type SessionState, sessionStateOf } from '@/lib/domain/sessions/session-of-day'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { readSnapshotInScope, type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { reviewedTemplateIds } from '@/lib/server/programmes/guidance/template-reviews'
import { openPauseOf, PAUSE_COLUMNS, toPause } from '@/lib/server/programmes/item-pauses'
import { REVISION_COLUMNS, toRevision } from '@/lib/server/programmes/rows/revision-rows'
import { handoutItems } from '@/lib/server/sessions/handout/handout-items'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import { type Snapshot, standingOf } from '@/lib/server/sessions/programme-snapshot'

export type HandoutPhase = { readonly position: number; readonly name: string; readonly isCurrent: boolean }

/**
 * What can be printed for a patient. Paper cannot be called back: there is a sheet only while a session may begin, by the same rule as
 * on the patient's phone. `null`: no such patient here.
 */
export type HandoutState =
  | { readonly state: Exclude<SessionState, 'active'>; readonly patient: HandoutPatient }
  | {
      readonly state: 'active'
      readonly patient: HandoutPatient
      readonly phases: readonly HandoutPhase[]
      readonly handout: Handout
    }
export type HandoutPatient = { readonly name: string; readonly givenName: string }
export type HandoutQuestion = {
  readonly patientId: PatientId
  /** The phase to print; null, or one that there is not: the one that the patient is in. */
  readonly phase: number | null
}

export function getHandout(scope: Scope, asked: HandoutQuestion, facts: SessionFacts): Promise<HandoutState | null> {
  return withScope(scope, (tx) => readHandout(tx, scope, asked, localDayAt(facts.nowMs, facts.timeZone)))
}

const PATIENT_COLUMNS = {
  givenName: true,
  familyName: true,
  figureLook: true,
  therapist: { select: { name: true, profession: true } },
  clinic: {
    select: {
      ...{ address: true, brandColour: true },
      ...{ name: true, phone: true, emergencyNumber: true, emergencyPlace: true, urgentAdviceNumber: true },
      figureLook: true,
    },
  },
} satisfies Prisma.PatientSelect

export async function readHandout(
  tx: ScopedTx,
  scope: Scope,
  { patientId, phase }: HandoutQuestion,
  today: PlainDate,
): Promise<HandoutState | null> {
  const row = await tx.patient.findFirst({ where: { id: patientId, archivedAt: null }, select: PATIENT_COLUMNS })
  if (!row) return null
  const snapshot = (await readSnapshotInScope(scope, { patientId, today, texts: false }, tx)) as Snapshot
  const patient = { name: `${row.givenName} ${row.familyName}`, givenName: row.givenName }
  const state = sessionStateOf(standingOf(snapshot), today)
  if (state !== 'active' || !snapshot.programme || !snapshot.revision) {
    return { state: state === 'active' ? 'none' : state, patient }
  }
  const given = await readGiven(tx, snapshot.programme.id, snapshot.revision.id, phase)
  const look = row.figureLook ?? row.clinic.figureLook
  const { figureLook: _, ...clinic } = row.clinic
  return {
    state,
    patient,
    phases: given.phases,
    handout: {
      ...given.sheet,
      clinic,
      initials: initials(row.givenName, row.familyName),
      therapist: row.therapist,
      kneeSide: snapshot.programme.side,
      printedOn: today,
      // Below zero: the patient wants each exercise's own.
      look: look === null || look < 0 ? null : look,
    },
  }
}

/** The revision in force: one phase of it, without what is paused until a therapist has decided. */
async function readGiven(tx: ScopedTx, programmeId: string, revisionId: string, asked: number | null) {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { templateId: true, pauses: PAUSE_COLUMNS },
  })
  const revision = toRevision(
    await tx.programmeRevision.findUniqueOrThrow({ where: { id: revisionId }, select: REVISION_COLUMNS }),
  )
  const { currentPhase, phases } = revision
  const phase = phases.find(({ position }) => position === (asked ?? currentPhase)) ?? phases[currentPhase - 1]
  if (!phase) throw new Error('A revision in force has a current phase')
  const pauses = programme.pauses.map(toPause)
  const lines = revision.lines.filter((line) => line.phase === phase.position)
  const isPaused = (line: (typeof lines)[number]) => openPauseOf(line, pauses) !== null
  const printed = lines.filter((line) => !isPaused(line))
  const { items, areReviewed } = await handoutItems(tx, printed)
  const isCurrent = phase.position === currentPhase
  return {
    phases: phases.map(({ position, name }) => ({ position, name, isCurrent: position === currentPhase })),
    sheet: {
      revision: revision.number,
      phase: {
        position: phase.position,
        name: phase.name,
        startedOn: isCurrent ? (revision.phaseStartedOn ?? revision.effectiveFrom) : null,
      },
      minutes: sessionMinutes(printed),
      items,
      paused: lines.filter(isPaused).map((line) => revision.givenNames.get(line.id) ?? line.exerciseSlug),
      isDraftContent: !areReviewed || !(await isTemplateReviewed(tx, programme.templateId)),
    },
  }
}

async function isTemplateReviewed(tx: ScopedTx, templateId: string | null): Promise<boolean> {
  return templateId === null || (await reviewedTemplateIds(tx, { id: templateId })).has(templateId)
}
