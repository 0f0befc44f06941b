import { useTranslations } from 'next-intl'
import { ChangeRow } from '@/components/programmes/changes/change-row'
import { ChangeTable } from '@/components/programmes/changes/change-table'
import { doseChangeText } from '@/components/programmes/changes/dose-change-text'
import { GivenItem } from '@/components/programmes/changes/given-item'
import { ContentChanges } from '@/components/programmes/content-changes'
import { Disclosure } from '@/components/ui/disclosure'
import type { ContentChange } from '@/lib/domain/exercises/content/content-changes'
import type { RevisionComparison } from '@/lib/domain/programmes/changes/compare-revisions'
import { type ItemNames, itemName } from '@/lib/domain/programmes/changes/item-names'
import type { ChangedItem, DoseChange } from '@/lib/domain/programmes/revision-diff'

type Props = {
  comparison: Pick<RevisionComparison, 'items' | 'moved'>
  names: ItemNames
  rewritten: ReadonlyMap<string, readonly ContentChange[]>
  columns: readonly [string, string]
}

/** Which exercises came, went, were swapped, dosed otherwise or moved. */
export function ExerciseChanges({ comparison, names, rewritten, columns }: Props) {
  const t = useTranslations('changes')
  const { items, moved } = comparison
  const changed = new Set(items.changed.map(({ after }) => after.lineageId))
  return (
    <ChangeTable id="exercises" title={t('exercises')} what={t('exercise')} columns={columns}>
      {items.added.map((item) => (
        <ChangeRow
          key={item.lineageId}
          kind="added"
          label={itemName(names, item)}
          columns={columns}
          before={null}
          after={<GivenItem item={item} phase={item.phase} />}
        />
      ))}
      {items.changed.map((change) => (
        <ChangedRow key={change.after.lineageId} {...{ change, names, rewritten, columns }} />
      ))}
      {moved
        .filter(({ lineageId }) => !changed.has(lineageId))
        .map((item) => (
          <ChangeRow
            key={item.lineageId}
            kind="moved"
            label={itemName(names, item)}
            columns={columns}
            before={t('elsewhere')}
            after={t('movedWithin', { phase: item.phase })}
          />
        ))}
      {items.removed.map((item) => (
        <ChangeRow
          key={item.lineageId}
          kind="removed"
          label={itemName(names, item)}
          columns={columns}
          before={<GivenItem item={item} phase={item.phase} />}
          after={null}
        />
      ))}
    </ChangeTable>
  )
}

function ChangedRow({ change, names, rewritten, columns }: Omit<Props, 'comparison'> & { change: ChangedItem }) {
  const t = useTranslations('changes')
  const { before, after, exerciseChanged, versionChanged, phaseChanged, dose } = change
  const name = itemName(names, after)
  const contents = rewritten.get(after.lineageId) ?? []
  return (
    <ChangeRow
      kind={exerciseChanged ? 'swapped' : 'changed'}
      label={name}
      columns={columns}
      before={
        <GivenItem
          item={before}
          name={exerciseChanged ? itemName(names, before) : undefined}
          phase={phaseChanged ? before.phase : undefined}
        />
      }
      after={
        <GivenItem
          item={after}
          name={exerciseChanged ? name : undefined}
          phase={phaseChanged ? after.phase : undefined}
        >
          <DoseChanges changes={dose} />
          {versionChanged && (
            <Disclosure
              open
              summary={t('version', { from: before.exerciseVersion ?? 1, to: after.exerciseVersion ?? 1 })}
              className="text-sm"
            >
              <ContentChanges changes={contents} />
            </Disclosure>
          )}
        </GivenItem>
      }
    />
  )
}

function DoseChanges({ changes }: { changes: readonly DoseChange[] }) {
  const t = useTranslations('programmes.change')
  const te = useTranslations('exercises')
  if (changes.length === 0) return null
  return (
    <ul className="text-accent-strong text-sm font-medium">
      {changes.map((change) => (
        <li key={change.field}>{doseChangeText({ t, te }, change)}</li>
      ))}
    </ul>
  )
}
