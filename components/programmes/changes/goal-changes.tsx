import { useTranslations } from 'next-intl'
import { ChangeRow } from '@/components/programmes/changes/change-row'
import { ChangeTable } from '@/components/programmes/changes/change-table'
import { isSameList, type RevisionComparison } from '@/lib/domain/programmes/changes/compare-revisions'
import type { StoredGoal } from '@/lib/domain/programmes/goals'

type Props = { goals: RevisionComparison['goals']; columns: readonly [string, string] }

/** The goals beside the exercises. Nothing where none changed. */
export function GoalChanges({ goals, columns }: Props) {
  const t = useTranslations('changes')
  if (isSameList(goals)) return null
  const rows = [
    ...goals.added.map((to) => ({ kind: 'added' as const, from: null, to })),
    ...goals.changed.map(({ from, to }) => ({ kind: 'changed' as const, from, to })),
    ...goals.removed.map((from) => ({ kind: 'removed' as const, from, to: null })),
  ]
  return (
    <ChangeTable id="goals" title={t('goals')} what={t('goal')} columns={columns}>
      {rows.map(({ kind, from, to }) => (
        <ChangeRow
          key={`${kind}-${(to ?? from)?.title}`}
          kind={kind}
          label={(to ?? from)?.title}
          columns={columns}
          before={from && <Goal goal={from} />}
          after={to && <Goal goal={to} />}
        />
      ))}
    </ChangeTable>
  )
}

function Goal({ goal }: { goal: StoredGoal }) {
  const t = useTranslations('changes')
  return (
    <>
      <p>
        {t('goalTarget', {
          value: goal.targetValue,
          unit: goal.targetUnit.replaceAll('_', ' '),
          often: goal.frequency,
        })}
      </p>
      <p>{t('fromPhase', { phase: goal.fromPhase })}</p>
      {goal.note && <p className="text-sm">{goal.note}</p>}
    </>
  )
}
