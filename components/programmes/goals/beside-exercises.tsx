import { useTranslations } from 'next-intl'
import { ReadMark } from '@/components/learn/read-mark'
import { GoalTarget } from '@/components/programmes/goals/goal-target'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { BesideExercises as Beside } from '@/lib/domain/programmes/goals-view'

type Props = {
  beside: Beside
  /** Where they change; null while no draft is open. */
  editHref: string | null
}

/** What a revision asks for and gives to read beside its exercises, for the therapist. */
export function BesideExercises({ beside, editHref }: Props) {
  const t = useTranslations('goals')
  const { goals, articles } = beside
  return (
    <Card aria-labelledby="beside" className="sm:p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="beside" className="text-lg font-semibold">
          {t('besideTitle')}
        </h2>
        {editHref && <TextLink href={editHref}>{t('edit')}</TextLink>}
      </div>
      {goals.length + articles.length === 0 && <p className="text-ink-muted mt-1">{t('empty')}</p>}
      <div className="mt-1 grid gap-x-8 gap-y-3 md:grid-cols-2">
        {goals.length > 0 && (
          <ul className="flex flex-col gap-2" aria-label={t('goals')}>
            {goals.map((goal) => (
              <li key={`${goal.kind}-${goal.title}`}>
                <p className="font-medium">{goal.title}</p>
                <p className="text-ink-muted text-sm">
                  <GoalTarget goal={goal} /> · {t('fromPhaseShort', { phase: goal.fromPhase })}
                </p>
              </li>
            ))}
          </ul>
        )}
        {articles.length > 0 && (
          <ul className="flex flex-col gap-2" aria-label={t('reading')}>
            {articles.map(({ articleId, title, fromPhase, isReviewed, readAt }) => (
              <li key={articleId}>
                <p className="font-medium">
                  {title} {!isReviewed && <Badge tone="caution">{t('unreviewed')}</Badge>}
                </p>
                <p className="text-ink-muted text-sm">
                  {t('fromPhaseShort', { phase: fromPhase })} · <ReadMark readAt={readAt} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
