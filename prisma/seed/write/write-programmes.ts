import type { Prisma } from '@/lib/server/db/generated/client'
import type { DemoData } from '@/prisma/seed/demo/demo-data'
import {
  draftRow,
  goalRows,
  type OwnedRevision,
  phaseRows,
  programmeRows,
  revisionItemRows,
  variantItemRows,
  variantRows,
  windowRows,
} from './programme-rows'

function ownedRevisions({ clinic, patients }: DemoData): OwnedRevision[] {
  return patients.flatMap(({ id, therapistId, programme }) =>
    (programme?.revisions ?? []).map((revision) => ({
      clinicId: clinic.id,
      patientId: id,
      programmeId: programme?.id ?? '',
      therapistId,
      revision,
    })),
  )
}

async function activate(tx: Prisma.TransactionClient, revisions: readonly OwnedRevision[]): Promise<void> {
  const live = revisions.map(({ revision }) => revision).filter(({ activatedAt }) => activatedAt !== null)
  const ids = live.map(({ id }) => id)
  const instants = live.map(({ activatedAt }) => activatedAt)
  const days = live.map(({ startsOn }) => startsOn)
  await tx.$executeRaw`
    update programme_revision r set activated_at = v.at, effective_from = v.day
    from unnest(${ids}::uuid[], ${instants}::timestamptz[], ${days}::date[]) as v(id, at, day) where r.id = v.id`
}

/**
 * Programmes with their revisions. A programme has one draft at a time, and nothing is added to an activated one
 * (triggers), so first revisions are written and activated before any second one begins.
 */
export async function writeProgrammes(tx: Prisma.TransactionClient, demo: DemoData): Promise<void> {
  const { clinic, patients } = demo
  await tx.programme.createMany({ data: patients.flatMap((patient) => programmeRows(patient, clinic.id)) })
  const all = ownedRevisions(demo)
  const last = Math.max(...all.map(({ revision }) => revision.number))
  for (let number = 1; number <= last; number++) {
    const round = all.filter(({ revision }) => revision.number === number)
    await tx.programmeRevision.createMany({ data: round.map(draftRow) })
    await tx.programmePhase.createMany({ data: round.flatMap(phaseRows) })
    await tx.programmeItem.createMany({ data: round.flatMap(revisionItemRows) })
    await tx.programmeVariant.createMany({ data: round.flatMap(variantRows) })
    await tx.programmeVariantItem.createMany({ data: round.flatMap(variantItemRows) })
    await tx.programmeGoal.createMany({ data: round.flatMap(goalRows) })
    await activate(tx, round)
  }
  await tx.$executeRaw`
    select app.count_exercise_use(id, created_by, activated_at) from programme_revision
    where clinic_id = ${clinic.id}::uuid and activated_at is not null order by activated_at, id`
  await tx.programmeWindow.createMany({ data: patients.flatMap((patient) => windowRows(patient, clinic.id)) })
  await writePauses(tx, demo)
}

/** What a new finding speaks against waits for the therapist. */
async function writePauses(tx: Prisma.TransactionClient, { clinic, patients }: DemoData): Promise<void> {
  const pauses = patients.flatMap(({ id: patientId, programme, reexamined }) =>
    (reexamined?.pauses ?? []).map((pause) => ({ ...pause, patientId, programmeId: programme?.id ?? '' })),
  )
  const exercises = await tx.exercise.findMany({
    where: { clinicId: null, slug: { in: pauses.map(({ exerciseSlug }) => exerciseSlug) } },
    select: { id: true, slug: true },
  })
  await tx.itemPause.createMany({
    data: pauses.map(({ exerciseSlug, reasons, ...pause }) => ({
      ...pause,
      clinicId: clinic.id,
      exerciseId: exercises.find(({ slug }) => slug === exerciseSlug)?.id ?? '',
      reasons: reasons as unknown as Prisma.InputJsonValue,
    })),
  })
}
