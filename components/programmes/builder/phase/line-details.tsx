'use client'

import { ArrowDown, ArrowDownRight, ArrowUp, ArrowUpRight, Copy, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { DoseNumbers } from '@/components/programmes/builder/phase/dose-numbers'
import { LineText } from '@/components/programmes/builder/phase/line-text'
import { RowButton } from '@/components/programmes/builder/rows/row-button'
import type { LineView } from '@/lib/domain/programmes/builder/builder-view'

type Props = { view: LineView; name: (field: string) => string }

/** Everything else of one line, by fields and buttons: whatever a drag or a key does, one of these does too. */
export function LineDetails({ view, name }: Props) {
  const t = useTranslations('programmes')
  const { facts, hands } = useBuilderContext()
  const { line, exercise } = view
  const itemId = line.id
  const lines = (edit: Parameters<typeof hands.edit>[0] & { kind: 'lines' }) => () => hands.edit(edit)
  const others = facts.phases.filter(({ position }) => position !== line.phase)
  const [easier, harder] = [exercise.easier, exercise.harder].map((slug) =>
    slug ? facts.library.get(slug) : undefined,
  )
  return (
    <div className="flex flex-col gap-2.5 pt-1">
      <LineText itemId={itemId} field="why" name={name('why')} label={t('builder.why')} value={line.why} />
      <DoseNumbers view={view} />
      <div className="flex flex-wrap gap-2">
        <RowButton
          className="text-sm"
          label={t('item.up', { name: exercise.name })}
          onPress={lines({ kind: 'lines', edit: { kind: 'up', itemId } })}
        >
          <ArrowUp aria-hidden="true" size={16} />
          {t('builder.up')}
        </RowButton>
        <RowButton
          className="text-sm"
          label={t('item.down', { name: exercise.name })}
          onPress={lines({ kind: 'lines', edit: { kind: 'down', itemId } })}
        >
          <ArrowDown aria-hidden="true" size={16} />
          {t('builder.down')}
        </RowButton>
        <RowButton
          className="text-sm"
          label={t('builder.duplicateNamed', { name: exercise.name })}
          onPress={() => hands.duplicate([itemId])}
        >
          <Copy aria-hidden="true" size={16} />
          {t('builder.duplicate')}
        </RowButton>
        {others.map(({ position }) => (
          <RowButton
            className="text-sm"
            key={position}
            label={t('builder.toPhaseNamed', { name: exercise.name, phase: position })}
            onPress={lines({ kind: 'lines', edit: { kind: 'move', itemIds: [itemId], phase: position, before: null } })}
          >
            {t('builder.toPhase', { phase: position })}
          </RowButton>
        ))}
        {easier && (
          <RowButton className="text-sm" onPress={() => hands.swap(itemId, easier.slug)}>
            <ArrowDownRight aria-hidden="true" size={16} />
            {t('item.easier', { name: easier.name })}
          </RowButton>
        )}
        {harder && (
          <RowButton className="text-sm" onPress={() => hands.swap(itemId, harder.slug)}>
            <ArrowUpRight aria-hidden="true" size={16} />
            {t('item.harder', { name: harder.name })}
          </RowButton>
        )}
        <RowButton
          className="text-sm"
          label={t('item.remove', { name: exercise.name })}
          onPress={lines({ kind: 'lines', edit: { kind: 'remove', itemIds: [itemId] } })}
        >
          <X aria-hidden="true" size={16} />
          {t('builder.remove')}
        </RowButton>
      </div>
    </div>
  )
}
