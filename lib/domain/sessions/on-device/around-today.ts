import { type Banner, bannerOf } from '@/lib/domain/programmes/changes/banner'
import { type PhaseWeek, phaseWeek } from '@/lib/domain/programmes/today'
import type { DayOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { AroundOnDevice } from '@/lib/domain/sessions/on-device/device-bundle'
import { daysBetween } from '@/lib/domain/shared/plain-date'

type AroundToday = {
  readonly phase: { readonly name: string; readonly week: PhaseWeek | null } | null
  readonly news: (Banner & { readonly revisionId: string; readonly isToday: boolean }) | null
  /** Of the next session of the day. */
  readonly planned: NonNullable<AroundOnDevice['times']>[number] | null
}

/** What stands around the session on a device's own day, by the rules of the server's page. */
export function aroundToday({ phase, change, times }: AroundOnDevice, { day, plan }: DayOnDevice): AroundToday {
  const daysSince = change ? daysBetween(change.effectiveFrom, day) : 0
  const banner = change && bannerOf({ said: null, news: change.news, isSeen: change.isSeen, daysSince })
  const slot = plan.counts.visits + plan.counts.told + 1
  return {
    phase: phase
      ? { name: phase.name, week: phase.startedOn ? phaseWeek(phase.startedOn, phase.weeks, day) : null }
      : null,
    news: change && banner ? { ...banner, revisionId: change.revisionId, isToday: daysSince === 0 } : null,
    planned: times?.find((time) => time.slot === slot) ?? null,
  }
}
