'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import {
  type DropItem,
  GridList,
  GridListItem,
  isTextDropItem,
  type Key,
  type Selection,
  useDragAndDrop,
} from 'react-aria-components'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { LineCard } from '@/components/programmes/builder/phase/line-card'
import { EXERCISE_DRAG, LINE_DRAG } from '@/components/programmes/builder/rows/drag-types'
import type { LineRef } from '@/components/programmes/builder/rows/use-plan-views'
import type { BuilderPhase } from '@/lib/domain/programmes/builder/builder-view'

type Props = {
  phase: BuilderPhase
  /** In order; the same list as long as the order is. */
  lines: readonly LineRef[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}
type Target = { readonly key: Key; readonly dropPosition: string }

/** The lines of an open phase: reordered, moved over from another phase or taken from the library by dragging, with a pointer or keys. */
export const PhaseLines = memo(function PhaseLines({ phase, lines, selected, onSelect }: Props) {
  const t = useTranslations('programmes')
  const { facts, hands, isLive } = useBuilderContext()
  const beforeOf = ({ key, dropPosition }: Target): string | null => {
    const at = lines.findIndex(({ id }) => id === key)
    return dropPosition === 'before' ? String(key) : (lines[at + 1]?.id ?? null)
  }
  const move = (itemIds: readonly string[], before: string | null) => {
    hands.edit({ kind: 'lines', edit: { kind: 'move', itemIds, phase: phase.position, before } })
    hands.say(t('builder.moved', { count: itemIds.length, phase: phase.position }))
  }
  const take = async (items: readonly DropItem[], before: string | null) => {
    const [moved, exercises] = await Promise.all([texts(items, LINE_DRAG), texts(items, EXERCISE_DRAG)])
    if (moved.length > 0) move(moved, before)
    if (exercises.length > 0) hands.add(exercises, phase.position, before)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const line = lines.find(({ id }) => id === key)
        return { [LINE_DRAG]: String(key), 'text/plain': line?.name ?? '' }
      }),
    acceptedDragTypes: [LINE_DRAG, EXERCISE_DRAG],
    getDropOperation: (_target, types) => (types.has(LINE_DRAG) ? 'move' : 'copy'),
    onReorder: ({ keys, target }) => move([...keys].map(String), beforeOf(target)),
    onInsert: ({ items, target }) => take(items, beforeOf(target)),
    onRootDrop: ({ items }) => take(items, null),
  })
  const select = (keys: Selection) => {
    const own = keys === 'all' ? lines.map(({ id }) => id) : [...keys].map(String)
    const others = [...selected].filter((id) => !lines.some((line) => line.id === id))
    onSelect(new Set([...others, ...own]))
  }
  const label = t('builder.lines', { phase: phase.position, name: phase.name })
  if (!isLive) {
    return (
      <ul aria-label={label} className="flex flex-col gap-2">
        {lines.map(({ id }) => (
          <li key={id}>
            <LineCard id={id} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <GridList
      aria-label={label}
      items={lines}
      dependencies={[facts]}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={lines.map(({ id }) => id).filter((id) => selected.has(id))}
      onSelectionChange={select}
      onAction={(key) => document.getElementById(`dose-${key}`)?.focus()}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      renderEmptyState={() => <p className="text-ink-muted p-4">{t('phase.empty')}</p>}
      className="data-drop-target:outline-accent data-empty:border-line flex flex-col gap-2 rounded-lg outline-none data-drop-target:outline-2 data-drop-target:outline-dashed data-empty:border data-empty:border-dashed"
    >
      {({ id, name }) => (
        // A line out of sight is neither laid out nor painted: a key in one of forty costs what it costs in one of five.
        <GridListItem
          id={id}
          textValue={name}
          data-line={id}
          className="group outline-none [contain-intrinsic-block-size:auto_5.5rem] [content-visibility:auto] print:[content-visibility:visible]"
        >
          <LineCard id={id} />
        </GridListItem>
      )}
    </GridList>
  )
})

async function texts(items: readonly DropItem[], type: string): Promise<string[]> {
  const found = items.filter(isTextDropItem).filter((item) => item.types.has(type))
  return Promise.all(found.map((item) => item.getText(type)))
}
