import type { DemoData, DemoPatient } from '@/prisma/seed/demo/demo-data'
import { stableId } from '@/prisma/seed/stable-id'

type Actor = { readonly kind: 'staff' | 'patient'; readonly id: string }
type Entry = {
  readonly at: string
  readonly actor: Actor
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
}

function careEntries(patient: DemoPatient): Entry[] {
  const { id, therapistId, registeredAt, assessment, confirmation, programme, reexamined } = patient
  const therapist: Actor = { kind: 'staff', id: therapistId }
  const entries: Entry[] = [
    { at: registeredAt, actor: therapist, action: 'patient.add', subjectKind: 'patient', subjectId: id },
    {
      at: assessment.savedAt,
      actor: therapist,
      action: 'assessment.save',
      subjectKind: 'assessment',
      subjectId: assessment.id,
    },
  ]
  for (const signed of [confirmation, reexamined?.confirmation ?? null]) {
    if (!signed) continue
    entries.push({
      at: signed.signedAt,
      actor: { kind: 'staff', id: signed.signedBy.id },
      action: 'confirmation.sign',
      subjectKind: 'confirmation',
      subjectId: signed.id,
    })
  }
  if (reexamined && programme) {
    entries.push({
      at: reexamined.confirmation.signedAt,
      actor: { kind: 'staff', id: reexamined.confirmation.signedBy.id },
      action: 'programme.recheck',
      subjectKind: 'programme',
      subjectId: programme.id,
    })
  }
  for (const revision of programme?.revisions ?? []) {
    if (revision.activatedAt === null) continue
    entries.push({
      at: revision.activatedAt,
      actor: therapist,
      action: 'programme.activate',
      subjectKind: 'programme_revision',
      subjectId: revision.id,
    })
  }
  return entries
}

function logEntries({ id, therapistId, sessions, missed, stops, programme, measures }: DemoPatient): Entry[] {
  const patient: Actor = { kind: 'patient', id }
  const therapist: Actor = { kind: 'staff', id: therapistId }
  return [
    ...sessions.map((session) => ({
      at: session.recordedAt,
      actor: session.source === 'paper' ? therapist : patient,
      action: 'session.record',
      subjectKind: 'session',
      subjectId: session.id,
    })),
    ...missed.map((report) => ({
      at: report.reportedAt,
      actor: patient,
      action: 'session.miss',
      subjectKind: 'missed_report',
      subjectId: report.id,
    })),
    ...haltEntries(programme, patient),
    ...measures.map((taken) => ({
      at: taken.recordedAt,
      actor: taken.isOwn ? patient : therapist,
      action: taken.isOwn ? 'measure.answer' : 'measure.record',
      subjectKind: 'measure_taking',
      subjectId: taken.id,
    })),
    ...stops.flatMap(({ answeredAt, id: checkId }) => [
      {
        at: answeredAt,
        actor: patient,
        action: 'warning_check.record',
        subjectKind: 'warning_check',
        subjectId: checkId,
      },
      {
        at: answeredAt,
        actor: patient,
        action: 'programme.suspend',
        subjectKind: 'programme',
        subjectId: programme?.id ?? checkId,
      },
    ]),
  ]
}

/** The rules pause a programme in the name of the patient whose log made them. */
function haltEntries(programme: DemoPatient['programme'], patient: Actor): Entry[] {
  if (programme?.state !== 'paused') return []
  const subject = { subjectKind: 'programme', subjectId: programme.id }
  return [{ at: programme.stateChangedAt, actor: patient, action: 'programme.pause', ...subject }]
}

/** Who did what, oldest first: the order in which the database chains them. */
export function auditRows({ clinic, patients }: DemoData) {
  const entries = patients.flatMap((patient) =>
    [...careEntries(patient), ...logEntries(patient)].map((entry) => ({ patientId: patient.id, ...entry })),
  )
  return entries
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ actor, ...entry }) => ({
      ...entry,
      id: stableId(`audit:${entry.action}:${entry.subjectId}`),
      clinicId: clinic.id,
      actorKind: actor.kind,
      actorId: actor.id,
      detail: {},
    }))
}
