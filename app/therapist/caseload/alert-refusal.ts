import { getFormatter, getTranslations } from 'next-intl/server'
import type { StaffActor } from '@/lib/server/auth/actor'
import { getAcknowledged } from '@/lib/server/progress/alert-commands'

/** What somebody is told whose acknowledgement came second: who was first, and when. */
export async function alertRefusal(
  { scope, clinic }: StaffActor,
  alertId: string,
  reason: 'conflict' | 'not_found',
): Promise<string> {
  const t = await getTranslations('progress.dossier.alerts')
  const first = reason === 'conflict' ? await getAcknowledged(scope, alertId) : null
  if (!first) return t(reason)
  const format = await getFormatter()
  return t('conflictBy', { by: first.by, at: format.dateTime(first.atMs, 'dayTime', { timeZone: clinic.timeZone }) })
}
