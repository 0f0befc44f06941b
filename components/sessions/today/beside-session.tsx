import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GoalTarget } from '@/components/programmes/goals/goal-target'
import { Card } from '@/components/ui/card'
import type { SeenBeside } from '@/lib/domain/programmes/goals-view'

/**
 * The goals and the reading of the phase, under the session. Few elements:
 * today's page is looked at more than any other.
 */
export function BesideSession({ goals, articles }: SeenBeside) {
  const t = useTranslations('goals.patient')
  return (
    <>
      {goals.length > 0 && (
        <Listed id="goals" title={t('goals')}>
          {goals.map((goal) => (
            <li key={`${goal.kind}-${goal.title}`} className={ENTRY}>
              <b className={NAME}>{goal.title}</b>
              <GoalTarget goal={goal} />
            </li>
          ))}
        </Listed>
      )}
      {articles.length > 0 && (
        <Listed id="reading" title={t('reading')}>
          {articles.map(({ slug, title, summary }) => (
            <li key={slug} className={ENTRY}>
              <Link
                href={`/patient/learn/${slug}`}
                prefetch={false}
                className={`${NAME} min-h-12 content-center underline`}
              >
                {title}
              </Link>
              {summary}
            </li>
          ))}
        </Listed>
      )}
    </>
  )
}

const ENTRY = 'text-ink-muted py-2.5 text-base'
const NAME = 'text-ink block text-lg font-medium'

function Listed({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      <ul className="divide-line mt-1 divide-y">{children}</ul>
    </Card>
  )
}
