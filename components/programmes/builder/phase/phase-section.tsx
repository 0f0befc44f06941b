'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { PhaseLines } from '@/components/programmes/builder/phase/phase-lines'
import { VariantRows } from '@/components/programmes/builder/phase/variant-rows'
import type { PhaseView } from '@/components/programmes/builder/use-plan-views'
import { PressButton } from '@/components/programmes/editor/press-button'
import { Badge } from '@/components/ui/badge'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'

type Props = {
  view: PhaseView
  isNow: boolean
  isFirstOpen: boolean
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

/** One phase: its lines while it is open; while it is closed one line, and its fields all the same. */
export function PhaseSection({ view, isNow, isFirstOpen, selected, onSelect }: Props) {
  const t = useTranslations('programmes')
  const { hands } = useBuilderContext()
  const { phase, rows, load, problems } = view
  const [isOpen, setOpen] = useState(isFirstOpen || problems.some(({ items }) => items.length > 0))
  const busy = view.variants.find(({ kind, itemIds }) => kind === 'busy_day' && itemIds.length > 0)
  return (
    <section aria-labelledby={`phase-${phase.position}`}>
      <div className="flex flex-wrap items-center gap-x-2.5">
        <h2 id={`phase-${phase.position}`}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="hover:bg-sunken flex min-h-10 items-center gap-2 rounded-lg pr-2 text-lg font-semibold"
          >
            <ChevronRight
              aria-hidden="true"
              size={18}
              className={`transition-transform motion-reduce:transition-none ${isOpen ? 'rotate-90' : ''}`}
            />
            {phase.position} {phase.name}
          </button>
        </h2>
        {isNow ? (
          <Badge tone="accent">{t('phase.now')}</Badge>
        ) : (
          <PressButton
            press={`phase:${phase.position}`}
            variant="quiet"
            className="text-sm"
            onPress={(event) => {
              event.preventDefault()
              hands.edit({ kind: 'phase', phase: phase.position })
              setOpen(true)
            }}
          >
            {t('phase.moveHere')}
          </PressButton>
        )}
        <span className="text-ink-muted ml-auto text-sm">
          {t('phase.summary', { items: rows.length, minutes: load.minutes })}
          {isOpen && busy && `, ${t('phase.busyDay', { minutes: busy.minutes })}`}
        </span>
      </div>
      {isOpen ? (
        <div className="flex flex-col gap-2.5 pt-1 pb-3">
          <p className="text-ink-muted text-sm">{t('phase.goal', { goal: phase.goal })}</p>
          <PhaseLines {...{ phase, selected, onSelect }} lines={view.lines} />
          {rows.length > 0 && <VariantRows view={view} />}
        </div>
      ) : (
        rows.map(({ id, index, view: { line } }) => <ClosedFields key={id} index={index} line={line} />)
      )}
    </section>
  )
}

function ClosedFields({ index, line }: { index: number; line: PhaseView['rows'][number]['view']['line'] }) {
  const fields = {
    id: line.id,
    phase: line.phase,
    exerciseSlug: line.exerciseSlug,
    dose: line.typed ?? writeDose(line.dose, line.side),
    note: line.note ?? '',
    why: line.why ?? '',
    overrideReason: line.overrideReason ?? '',
  }
  return Object.entries(fields).map(([field, value]) => (
    <input key={field} type="hidden" name={`items.${index}.${field}`} value={value} />
  ))
}
