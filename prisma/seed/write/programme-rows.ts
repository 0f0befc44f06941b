import { doseColumns } from '@/lib/server/db/dose-columns'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { DemoPatient, DemoPhase, DemoRevision } from '@/prisma/seed/demo/demo-data'
import { exerciseId, templateId } from '@/prisma/seed/import/content-rows'
import { stableId } from '@/prisma/seed/stable-id'

/** A revision with whose it is: what every row below it repeats. */
export type OwnedRevision = {
  readonly clinicId: string
  readonly patientId: string
  readonly programmeId: string
  readonly therapistId: string
  readonly revision: DemoRevision
}

type Keys = { readonly clinicId: string; readonly patientId: string; readonly revisionId: string }

function keysOf({ clinicId, patientId, revision }: OwnedRevision): Keys {
  return { clinicId, patientId, revisionId: revision.id }
}

export function programmeRows(patient: DemoPatient, clinicId: string) {
  const { programme, episode, id } = patient
  if (programme === null) return []
  const { templateSlug, revisions, windows: _windows, ...rest } = programme
  return [
    {
      ...rest,
      clinicId,
      patientId: id,
      episodeId: episode.id,
      templateId: templateId(templateSlug),
      currentRevision: programme.state === 'draft' ? null : revisions.length,
      createdAt: revisions[0]?.createdAt ?? patient.assessment.savedAt,
    },
  ]
}

/** As a draft: what belongs to it can only be added until it is activated. */
export function draftRow({ clinicId, patientId, programmeId, therapistId, revision }: OwnedRevision) {
  const { id, number, currentPhase, startsOn, sessionsPerDay, weekdays, createdAt } = revision
  return {
    id,
    number,
    currentPhase,
    sessionsPerDay,
    createdAt,
    clinicId,
    patientId,
    programmeId,
    phaseStartedOn: toDateColumn(startsOn),
    weekdays: [...weekdays],
    changeNote: number === 1 ? null : `Moved on to phase ${number}.`,
    createdById: therapistId,
  }
}

export function phaseRows(owned: OwnedRevision) {
  return owned.revision.phases.map(({ items: _items, ...phase }) => ({ ...phase, ...keysOf(owned) }))
}

function itemRows(phase: DemoPhase, keys: Keys) {
  return phase.items.map(({ exerciseSlug, dose, ...item }) => ({
    ...item,
    ...doseColumns(dose),
    ...keys,
    phaseId: phase.id,
    exerciseId: exerciseId(exerciseSlug),
  }))
}

export function revisionItemRows(owned: OwnedRevision) {
  return owned.revision.phases.flatMap((phase) => itemRows(phase, keysOf(owned)))
}

export function variantRows(owned: OwnedRevision) {
  const { revision, therapistId } = owned
  return revision.variants.map(({ id, phase, kind }) => ({
    id,
    kind,
    ...keysOf(owned),
    phasePosition: phase,
    approvedById: revision.activatedAt === null ? null : therapistId,
    approvedAt: revision.activatedAt,
  }))
}

export function variantItemRows({ clinicId, patientId, revision }: OwnedRevision) {
  return revision.variants.flatMap((variant) =>
    variant.itemIds.map((itemId, index) => ({
      id: stableId(`${variant.id}:${itemId}`),
      clinicId,
      patientId,
      variantId: variant.id,
      itemId,
      position: index + 1,
    })),
  )
}

export function goalRows(owned: OwnedRevision) {
  return owned.revision.goals.map(({ source: _source, ...goal }, index) => ({
    ...goal,
    ...keysOf(owned),
    position: index + 1,
  }))
}

export function windowRows(patient: DemoPatient, clinicId: string) {
  const { programme } = patient
  return (programme?.windows ?? []).map((window) => ({
    ...window,
    clinicId,
    patientId: patient.id,
    programmeId: programme?.id ?? '',
    startsOn: toDateColumn(window.startsOn),
    endsOn: window.endsOn === null ? null : toDateColumn(window.endsOn),
    weekdays: [...window.weekdays],
  }))
}
