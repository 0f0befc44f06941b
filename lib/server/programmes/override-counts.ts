import 'server-only'

import { type Scope, withScope } from '@/lib/server/db/scope'

/** How often an exercise is given although the rules block it, in the programmes that run or are paused now; no patient is named. */
export type OverrideCount = {
  readonly slug: string
  readonly name: string
  /** With a reason that was typed when the programme was put in force. */
  readonly inProgramme: number
  /** With a reason that was typed when it was given again after new findings. */
  readonly givenAgain: number
}

/** Every exercise with an override, the most frequent first (clinical.md 3, rule 1: flagged, and counted for the clinic). */
export async function getOverrideCounts(scope: Scope): Promise<readonly OverrideCount[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<OverrideCount[]>`
      select e.slug, e.name,
        count(distinct p.id) filter (where o.id is null)::int as "inProgramme",
        count(distinct p.id) filter (where o.id is not null)::int as "givenAgain"
      from programme p
      join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.number = p.current_revision
      join programme_item i on i.clinic_id = r.clinic_id and i.revision_id = r.id
      join exercise e on e.id = i.exercise_id
      left join item_pause o on o.clinic_id = p.clinic_id and o.programme_id = p.id and o.lineage_id = i.lineage_id
        and o.exercise_id = i.exercise_id and o.ending = 'resumed' and o.paused_at >= r.activated_at
      where p.clinic_id = ${scope.clinicId}::uuid and p.state in ('active', 'paused', 'suspended')
        and (i.override_reason is not null or o.id is not null)
      group by e.slug, e.name
      order by count(distinct p.id) desc, e.name`,
  )
}
