import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { ArticleFields } from '@/components/programmes/goals/article-fields'
import { GoalFields } from '@/components/programmes/goals/goal-fields'
import { Card } from '@/components/ui/card'
import { GOAL_KINDS } from '@/lib/domain/programmes/goals'
import type { BesideExercises, ReadingFacts } from '@/lib/domain/programmes/goals-view'

type Props = {
  phase: { readonly position: number; readonly name: string }
  beside: BesideExercises
  phases: readonly number[]
  /** What is not given yet. */
  open: readonly ReadingFacts[]
  givenName: string
}

/** The goals and the reading that begin with one phase, and what can be added to it. */
export function PhaseGoals({ phase, beside, phases, open, givenName }: Props) {
  const t = useTranslations('goals')
  const { position, name } = phase
  const id = `phase-${position}`
  const begins = ({ fromPhase }: { readonly fromPhase: number }) => fromPhase === position
  const isEmpty = !beside.goals.some(begins) && !beside.articles.some(begins)
  return (
    <Card aria-labelledby={id} className="flex flex-col gap-3 sm:p-4">
      <h2 id={id} className="text-lg font-semibold">
        {t('phase', { position, name })}
      </h2>
      {isEmpty && <p className="text-ink-muted">{t('nothing')}</p>}
      {beside.goals.map((goal, index) =>
        begins(goal) ? <GoalFields key={`${goal.kind}-${goal.title}`} {...{ goal, index, phases, givenName }} /> : null,
      )}
      {beside.articles.map((article, index) =>
        begins(article) ? <ArticleFields key={article.articleId} {...{ article, index, phases }} /> : null,
      )}
      <div className="flex flex-wrap gap-3">
        <SelectField
          name={`addGoal.${position}`}
          label={t('addGoal')}
          placeholder={t('choose')}
          optional
          options={GOAL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          className="w-full sm:w-64"
        />
        {open.length > 0 && (
          <SelectField
            name={`addArticle.${position}`}
            label={t('addArticle')}
            placeholder={t('choose')}
            optional
            options={open.map(({ articleId, title }) => ({ value: articleId, label: title }))}
            className="w-full sm:w-80"
          />
        )}
      </div>
    </Card>
  )
}
