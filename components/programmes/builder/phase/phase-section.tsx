'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { PhaseLines } from '@/components/programmes/builder/phase/phase-lines'
import { VariantRows } from '@/components/programmes/builder/phase/variant-rows'
import { PressButton } from '@/components/programmes/builder/press-button'
import type { PhaseView } from '@/components/programmes/builder/rows/use-plan-views'
import { lineFields } from '@/components/programmes/builder/saving/plan-fields'
import { Badge } from '@/components/ui/badge'

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
        rows
          .flatMap(({ index, view: { line } }) => lineFields(line, index))
          .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
      )}
    </section>
  )
}
