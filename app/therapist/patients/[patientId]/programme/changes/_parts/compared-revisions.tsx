import { useTranslations } from 'next-intl'
import { ExerciseChanges } from '@/components/programmes/changes/exercise-changes'
import { GoalChanges } from '@/components/programmes/changes/goal-changes'
import { PlanChanges } from '@/components/programmes/changes/plan-changes'
import { ReadingChanges } from '@/components/programmes/changes/reading-changes'
import { RevisionHeads } from '@/components/programmes/changes/revision-heads'
import { VariantChanges } from '@/components/programmes/changes/variant-changes'
import { isSameRevision } from '@/lib/domain/programmes/changes/compare-revisions'
import { isUnchanged } from '@/lib/domain/programmes/revision-diff'
import type { ChangesPage } from '@/lib/server/programmes/changes/changes-queries'

type Props = { between: NonNullable<ChangesPage['between']> }

/** Two revisions, then what is different between them, part by part. */
export function ComparedRevisions({ between }: Props) {
  const t = useTranslations('changes')
  const { from, to, comparison, names, rewritten, lineageNames } = between
  const { items, moved, goals, articles, variants } = comparison
  const columns = [
    t(from.isDraft ? 'draft' : 'revision', { number: from.number }),
    t(to.isDraft ? 'draft' : 'revision', { number: to.number }),
  ] as const
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <RevisionHeads from={from} to={to} />
      {isSameRevision(comparison) && <p className="font-medium">{t('same')}</p>}
      {(!isUnchanged(items) || moved.length > 0) && (
        <ExerciseChanges comparison={comparison} names={names} rewritten={rewritten} columns={columns} />
      )}
      <PlanChanges comparison={comparison} from={from} to={to} columns={columns} />
      <GoalChanges goals={goals} columns={columns} />
      <ReadingChanges articles={articles} columns={columns} />
      <VariantChanges changes={variants} names={lineageNames} />
    </div>
  )
}
