import 'server-only'

import type { Dose } from '@/lib/domain/exercises/dose'
import type { Position } from '@/lib/domain/exercises/exercise'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { Prisma } from '@/lib/server/db/generated/client'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type SnapshotItem = {
  readonly id: string
  readonly exerciseSlug: string
  readonly name: string
  readonly position: Position
  readonly equipment: readonly string[]
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  /** Empty unless asked for: only the player shows them. */
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly stopIf: readonly string[]
}
export type Snapshot = {
  readonly programme: {
    readonly id: string
    readonly state: 'active' | 'paused' | 'suspended'
    readonly stateReason: string | null
    readonly side: 'left' | 'right' | 'both'
  } | null
  readonly revision: {
    readonly id: string
    readonly number: number
    readonly sessionsPerDay: number
    readonly changeNote: string | null
    readonly effectiveFrom: PlainDate | null
    readonly author: string
  } | null
  readonly phase: {
    readonly name: string
    readonly weeks: number
    readonly goal: string
    readonly startedOn: PlainDate | null
  } | null
  readonly items: readonly SnapshotItem[]
  readonly variants: readonly { readonly kind: VariantKind; readonly itemIds: readonly string[] }[]
  readonly windows: readonly {
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate | null
    readonly kind: 'active' | 'paused'
    readonly weekdays: readonly IsoWeekday[]
    readonly sessionsPerDay: number
  }[]
  readonly day: { readonly full: number; readonly part: number; readonly told: number; readonly visits: number }
  readonly lastSession: {
    readonly id: string
    readonly localDay: PlainDate
    readonly finishedAt: string
    readonly settled24h: boolean | null
    readonly colour: ResponseColour
  } | null
}

/** The items of the phase `ph`, in order. */
function itemsSql(texts: boolean): Prisma.Sql {
  return Prisma.sql`(select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'exerciseSlug', x.slug, 'name', x.name, 'position', x.position, 'equipment', x.equipment,
          'side', i.side, 'note', i.note,
          'dose', jsonb_build_object('mode', i.mode, 'sets', i.sets, 'reps', i.reps, 'holdSeconds', i.hold_seconds,
            'durationSeconds', i.duration_seconds, 'restSeconds', i.rest_seconds, 'sessionsPerDay', i.sessions_per_day,
            'daysPerWeek', i.days_per_week, 'tempo', i.tempo),
          'instructions', case when ${texts} then to_jsonb(x.instructions) else '[]' end,
          'cues', case when ${texts} then to_jsonb(x.cues) else '[]' end,
          'stopIf', case when ${texts} then to_jsonb(x.stop_if) else '[]' end) order by i.position), '[]')
        from ph join programme_item i on i.clinic_id = ph.clinic_id and i.phase_id = ph.id
        join exercise_version x on x.exercise_id = i.exercise_id and x.version = i.exercise_version)`
}

/**
 * Everything that today's page and the player decide from, in one statement: round trips cost more than rows. Content texts come
 * only with `texts`.
 */
export async function readSnapshot(
  tx: ScopedTx,
  scope: Scope,
  { today, texts }: { readonly today: PlainDate; readonly texts: boolean },
): Promise<Snapshot> {
  const patientId = patientOf(scope)
  const rows = await tx.$queryRaw<{ snapshot: Snapshot }[]>`
    with p as (
      select p.id, p.clinic_id, p.patient_id, p.state, p.state_reason, p.current_revision, e.side
      from programme p join episode e on e.clinic_id = p.clinic_id and e.id = p.episode_id
      where p.clinic_id = ${scope.clinicId}::uuid and p.patient_id = ${patientId}::uuid
        and p.state in ('active', 'paused', 'suspended')
      order by p.created_at desc, p.id desc limit 1),
    r as (
      select r.*, m.name as author from p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      join member m on m.clinic_id = r.clinic_id and m.id = r.created_by),
    ph as (
      select ph.*, r.phase_started_on from r
      join programme_phase ph on ph.clinic_id = r.clinic_id and ph.revision_id = r.id and ph.position = r.current_phase)
    select jsonb_build_object(
      'programme', (select jsonb_build_object('id', id, 'state', state, 'stateReason', state_reason, 'side', side) from p),
      'revision', (select jsonb_build_object('id', id, 'number', number, 'sessionsPerDay', sessions_per_day,
        'changeNote', change_note, 'effectiveFrom', effective_from, 'author', author) from r),
      'phase', (select jsonb_build_object('name', name, 'weeks', weeks, 'goal', goal, 'startedOn', phase_started_on) from ph),
      'items', ${itemsSql(texts)},
      'variants', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'itemIds',
          (select coalesce(jsonb_agg(vi.item_id order by vi.position), '[]') from programme_variant_item vi
            where vi.clinic_id = v.clinic_id and vi.variant_id = v.id)) order by v.kind), '[]')
        from r join programme_variant v on v.clinic_id = r.clinic_id and v.revision_id = r.id
          and v.phase_position = r.current_phase and v.approved_at is not null),
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'kind', w.kind,
          'weekdays', w.weekdays, 'sessionsPerDay', w.sessions_per_day)), '[]')
        from p join programme_window w on w.clinic_id = p.clinic_id and w.programme_id = p.id
        where w.starts_on <= ${today}::date and (w.ends_on is null or w.ends_on >= ${today}::date)),
      'day', (select jsonb_build_object('full', coalesce(sum(d.sessions_full), 0), 'part', coalesce(sum(d.sessions_part), 0),
          'told', coalesce(sum(d.told_not_done), 0), 'visits', (select count(*) from session s
            where s.clinic_id = ${scope.clinicId}::uuid and s.patient_id = ${patientId}::uuid and s.local_day = ${today}::date))
        from patient_day d where d.clinic_id = ${scope.clinicId}::uuid and d.patient_id = ${patientId}::uuid
          and d.local_day = ${today}::date),
      'lastSession', (select jsonb_build_object('id', s.id, 'localDay', s.local_day, 'finishedAt', s.finished_at,
          'settled24h', c.settled_24h, 'colour', c.response_colour)
        from session s join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
        where s.clinic_id = ${scope.clinicId}::uuid and s.patient_id = ${patientId}::uuid
        order by s.local_day desc, s.slot desc limit 1)
    ) as snapshot`
  const snapshot = rows[0]?.snapshot
  if (!snapshot) throw new Error('The snapshot always answers one row')
  return snapshot
}
