'use client'

import { ChevronDown, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { Button } from 'react-aria-components'
import { FormContext } from '@/components/forms/form-context'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { DoseInput } from '@/components/programmes/builder/phase/dose-input'
import { LineConflict } from '@/components/programmes/builder/phase/line-conflict'
import { LineDetails } from '@/components/programmes/builder/phase/line-details'
import { LineText } from '@/components/programmes/builder/phase/line-text'
import { RowButton } from '@/components/programmes/builder/rows/row-button'
import { RowFigure } from '@/components/programmes/builder/rows/row-figure'
import { useRow } from '@/components/programmes/builder/rows/row-store'
import type { Row } from '@/components/programmes/builder/rows/use-plan-views'
import { NewerVersion } from '@/components/programmes/newer-version'

const EDGES = { fits: '', caution: 'border-l-[5px] border-l-caution', blocked: 'border-l-[5px] border-l-stop' } as const

const CARD =
  'bg-surface border-line rounded-card border py-2.5 pr-3 pl-1.5 group-data-dragging:opacity-50 group-data-focus-visible:border-accent-strong group-data-selected:border-accent-strong group-data-selected:inset-ring group-data-selected:inset-ring-accent-strong'

/** One line of the draft: what it is, how much, and what the rules say against it. */
export function LineCard({ id }: { id: string }) {
  const row = useRow(id)
  return row ? <Filled row={row} /> : null
}

function Filled({ row }: { row: Row }) {
  const t = useTranslations('programmes')
  const { facts, hands, isLive } = useBuilderContext()
  const answered = useContext(FormContext)?.state
  const { id, index, view } = row
  const { line, exercise, fit } = view
  const [isOpen, setOpen] = useState(false)
  const name = (field: string) => `items.${index}.${field}`
  const newer = facts.newer.get(line.id)
  const isOld = newer !== undefined && line.exerciseVersion !== null
  const minutes = Math.round(view.seconds / 60)
  const hasError = answered?.fieldErrors[name('note')] !== undefined
  return (
    <div className={`${CARD} ${EDGES[fit.verdict]} ${view.needsReason ? 'bg-stop-soft/40!' : ''}`}>
      <input type="hidden" name={name('id')} value={line.id} />
      <input type="hidden" name={name('phase')} value={line.phase} />
      <input type="hidden" name={name('exerciseSlug')} value={line.exerciseSlug} />
      <div className="flex flex-wrap items-start gap-x-2 gap-y-2 sm:flex-nowrap">
        {isLive && (
          <Button
            slot="drag"
            aria-label={t('builder.drag', { name: exercise.name })}
            className="text-ink-muted data-focus-visible:focus-ring mt-2.5 cursor-grab rounded p-0.5 outline-none"
          >
            <GripVertical aria-hidden="true" size={18} />
          </Button>
        )}
        <RowFigure exercise={exercise} side={line.side === 'left' ? 'left' : undefined} movesWith="figure" />
        <DoseInput id={`dose-${id}`} name={name('dose')} view={view} />
        <p className="pt-2 whitespace-nowrap max-sm:ml-auto">
          {minutes === 0
            ? t('item.underOne')
            : t.rich('item.minutes', {
                count: minutes,
                b: (chunks) => <strong className="font-bold">{chunks}</strong>,
              })}
        </p>
        <RowButton
          isExpanded={isOpen}
          label={t('builder.details', { name: exercise.name })}
          variant="quiet"
          className="min-w-9 px-0"
          onPress={() => setOpen(!isOpen)}
        >
          <ChevronDown aria-hidden="true" size={18} className={isOpen ? 'rotate-180' : ''} />
        </RowButton>
      </div>
      <div className="flex flex-col gap-2 pl-2 empty:hidden sm:pl-8">
        {fit.verdict !== 'fits' && <LineConflict view={view} name={name('overrideReason')} />}
        {fit.verdict === 'blocked' ? null : (
          <input type="hidden" name={name('overrideReason')} value={line.overrideReason ?? ''} />
        )}
        {isOld && (
          <div className="mt-1">
            <NewerVersion newer={newer} />
            <RowButton
              press={`newer:${line.id}`}
              onPress={() => hands.edit({ kind: 'lines', edit: { kind: 'newer', itemId: line.id } })}
            >
              {t('newer.press', { current: newer.current })}
            </RowButton>
          </div>
        )}
        {fit.verdict === 'caution' || isOpen || hasError ? (
          <LineText
            itemId={line.id}
            field="note"
            name={name('note')}
            label={view.needsNote ? t('item.noteNeeded') : t('item.note')}
            value={line.note}
          />
        ) : (
          <>
            <input type="hidden" name={name('note')} value={line.note ?? ''} />
            {line.note && <p className="text-ink-muted text-sm">{t('builder.noteShown', { note: line.note })}</p>}
          </>
        )}
        {isOpen ? (
          <LineDetails view={view} name={name} />
        ) : (
          <input type="hidden" name={name('why')} value={line.why ?? ''} />
        )}
      </div>
    </div>
  )
}
