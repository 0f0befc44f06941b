import { Flag } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Milestone } from '@/lib/domain/progress/milestones/milestones'
import { formatDay } from '@/lib/i18n/format-day'

/** What was reached, the latest first; facts with their day, no medals. */
export function OwnMilestones({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useTranslations('progress.patient.milestones')
  const format = useFormatter()
  if (milestones.length === 0) return null
  return (
    <Card aria-labelledby="milestones">
      <h2 id="milestones" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <ul className="divide-line mt-1 divide-y">
        {milestones.toReversed().map((milestone) => (
          <li
            key={milestone.kind === 'sessions' ? milestone.count : milestone.kind}
            className="flex items-start gap-3 py-2.5"
          >
            <Flag aria-hidden="true" size={22} className="text-accent-strong mt-1 shrink-0" />
            <span className="min-w-0">
              <span className="block font-medium">
                {milestone.kind === 'sessions' ? t('sessions', { count: milestone.count }) : t(milestone.kind)}
              </span>
              <span className="text-ink-muted text-base">{formatDay(format, milestone.day, 'weekday')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
