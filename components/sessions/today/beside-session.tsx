import { useTranslations } from 'next-intl'
import { GoalTarget } from '@/components/programmes/goals/goal-target'
import { Card } from '@/components/ui/card'
import type { SeenBeside } from '@/lib/domain/programmes/goals-view'

/** The goals and the reading of the phase, under the session. Their full texts come later, so that nothing here is a link. */
export function BesideSession({ goals, articles }: SeenBeside) {
  const t = useTranslations('goals.patient')
  return (
    <>
      {goals.length > 0 && (
        <Card aria-labelledby="goals">
          <h2 id="goals" className="text-xl font-semibold">
            {t('goals')}
          </h2>
          <ul className="divide-line mt-1 divide-y">
            {goals.map((goal) => (
              <li key={`${goal.kind}-${goal.title}`} className="py-2.5">
                <p className="font-medium">{goal.title}</p>
                <p className="text-ink-muted text-base">
                  <GoalTarget goal={goal} />
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {articles.length > 0 && (
        <Card aria-labelledby="reading">
          <h2 id="reading" className="text-xl font-semibold">
            {t('reading')}
          </h2>
          <ul className="divide-line mt-1 divide-y">
            {articles.map(({ slug, title, summary }) => (
              <li key={slug} className="py-2.5">
                <p className="font-medium">{title}</p>
                <p className="text-ink-muted text-base">{summary}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
