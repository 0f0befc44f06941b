import 'server-only'

import type { Shelf } from '@/lib/domain/learn/shelf'
import { initials } from '@/lib/domain/people/names'
import type {
  AroundOnDevice,
  DeviceBundle,
  DeviceItem,
  DevicePlan,
} from '@/lib/domain/sessions/on-device/device-bundle'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { PatientActor } from '@/lib/server/auth/actor'
import { withScope } from '@/lib/server/db/scope'
import { readShelf } from '@/lib/server/learn/read-shelf'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import {
  planOfPatient,
  readSnapshot,
  type Snapshot,
  type SnapshotItem,
  standingOf,
} from '@/lib/server/sessions/programme-snapshot'
import { easePosition } from '@/lib/server/sessions/session-queries'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { morningOf } from '@/lib/server/sessions/today-queries'

/** What a device keeps of the patient who is signed in: what is given, how much and when; no name, diagnosis or note. */
export async function getDeviceBundle(actor: PatientActor, nowMs: number): Promise<DeviceBundle> {
  const { clinic, scope } = actor
  const day = localDayAt(nowMs, clinic.timeZone)
  const [{ rules }, { snapshot, own, ease, times, shelf }] = await Promise.all([
    clinicRules(scope, nowMs),
    withScope(scope, async (tx) => ({
      snapshot: await readSnapshot(scope, { today: day, texts: true }, tx),
      own: await tx.clinic.findUniqueOrThrow({
        where: { id: scope.clinicId },
        select: { urgentAdviceNumber: true, answeringHours: true },
      }),
      ease: await easePosition(tx),
      shelf: withoutNames(await readShelf(tx, scope)),
      times: await tx.sessionTime.findMany({
        where: { clinicId: scope.clinicId, patientId: actor.patientId },
        orderBy: { slot: 'asc' },
        select: { slot: true, minuteOfDay: true, cue: true, place: true },
      }),
    })),
  ])
  const plan = toDevicePlan(snapshot, day)
  return {
    format: 1,
    personKey: personKeyOf(actor.patientId),
    initials: initials(actor.givenName, actor.familyName),
    builtAtMs: nowMs,
    look: actor.look,
    clinic: {
      timeZone: clinic.timeZone,
      emergencyNumber: clinic.emergencyNumber,
      emergencyPlace: clinic.emergencyPlace,
      phone: clinic.phone,
      advicePhone: own.urgentAdviceNumber,
      isDemo: clinic.isDemo,
      answeringHours: own.answeringHours,
    },
    bands: rules.bands,
    plan,
    ...(plan.state === 'active' ? { ...aroundOf(snapshot), times } : {}),
    morning: plan.state === 'suspended' ? null : morningOf(snapshot, { nowMs, timeZone: clinic.timeZone }),
    ease,
    shelf,
  }
}

/** A device holds nobody's name: who signed an article is told where there is a signal. */
function withoutNames({ articles, ...shelf }: Shelf): Shelf {
  return { ...shelf, articles: articles.map((article) => ({ ...article, review: { ...article.review, by: null } })) }
}

/** As the server's own page says it (`getToday`), but for who wrote it and in which words. */
function aroundOf({ phase, revision }: Snapshot): Pick<AroundOnDevice, 'phase' | 'change'> {
  const isChange = revision?.effectiveFrom && revision.author && revision.number > 1
  return {
    phase: phase && { name: phase.name, weeks: phase.weeks, startedOn: phase.startedOn },
    change: isChange
      ? {
          revisionId: revision.id,
          effectiveFrom: revision.effectiveFrom,
          news: revision.news,
          isSeen: revision.newsSeen,
        }
      : null,
  }
}

/** Nothing to do is given while the programme does not run: a device must not find a way to it. */
function toDevicePlan(snapshot: Snapshot, day: PlainDate): DevicePlan {
  const { programme, revision } = snapshot
  const standing = standingOf(snapshot)
  const isRunning = standing.state === 'active'
  const { items, variants, redToday, ...plan } = planOfPatient(snapshot)
  return {
    ...standing,
    ...plan,
    programmeId: programme?.id ?? null,
    revisionId: revision?.id ?? null,
    side: programme?.side ?? 'both',
    items: isRunning ? items.map(toDeviceItem) : [],
    variants: isRunning ? variants : [],
    redToday,
    day,
  }
}

/** Field by field: what the snapshot learns later does not reach a device by itself. */
function toDeviceItem(item: SnapshotItem): DeviceItem {
  return {
    id: item.id,
    lineageId: item.lineageId,
    exerciseId: item.exerciseId,
    exerciseVersion: item.exerciseVersion,
    exerciseSlug: item.exerciseSlug,
    name: item.name,
    position: item.position,
    equipment: item.equipment,
    side: item.side,
    dose: item.dose,
    why: item.why,
    instructions: item.instructions,
    cues: item.cues,
    stopIf: item.stopIf,
    postures: item.postures,
  }
}
