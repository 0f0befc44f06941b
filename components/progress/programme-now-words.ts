import type { useTranslations } from 'next-intl'
import type { DossierHeader } from '@/lib/domain/progress/dossier'

/** Where the programme stands: "Week 7, phase 2 of 3". `t` = the catalogue `progress.dossier.now`. */
export function programmeNowWords(
  t: ReturnType<typeof useTranslations<'progress.dossier.now'>>,
  { programme }: Pick<DossierHeader, 'programme'>,
): string {
  if (!programme) return t('noProgramme')
  const { state, now } = programme
  if (!now) return state === 'stopped' || state === 'completed' ? t(state) : t('draft')
  const { phase, phases, week } = now
  if (!week) return t('phase', { phase, phases })
  return week.isBeyondPlan
    ? t('beyond', { week: week.week, phase, phases })
    : t('week', { week: week.week, weeks: week.ofWeeks, phase, phases })
}
