import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { type AdherenceSearch, chosenPeriod } from '@/lib/schemas/admin'
import type { StaffActor } from '@/lib/server/auth/actor'
import { todayIn } from '@/lib/server/clock'

/** The days that an address asks for, those before them, and the clinic's today. */
export function reportPeriod(actor: StaffActor, search: Pick<AdherenceSearch, 'period' | 'from' | 'to'>) {
  const today = todayIn(actor.clinic.timeZone)
  const { preset, range, faults } = chosenPeriod(search, today)
  return { preset, faults, span: { range, before: rangeBefore(range), today } }
}
