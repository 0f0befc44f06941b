'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import type { PhaseView } from '@/components/programmes/builder/rows/use-plan-views'
import { buttonClass } from '@/components/ui/looks/button-class'

/** The versions of this phase's session: proposed by the rules, chosen by the therapist where they know better. */
export function VariantRows({ view: { phase, rows, variants } }: { view: PhaseView }) {
  const t = useTranslations('programmes.builder.variants')
  const { hands } = useBuilderContext()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="text-accent-strong inline-flex min-h-9 items-center gap-1.5 rounded-lg font-medium underline-offset-4 hover:underline"
      >
        <ChevronRight aria-hidden="true" size={18} className={isOpen ? 'rotate-90' : ''} />
        {t('title')}
      </button>
      {isOpen && (
        <div className="flex flex-col gap-3 pt-2 pb-1">
          <p className="text-ink-muted text-sm">{t('lead')}</p>
          {variants.map(({ kind, itemIds, minutes, isChosen }) => (
            <fieldset key={kind} className="border-line rounded-lg border px-3 pb-2.5">
              <legend className="px-1 font-semibold">
                {t(kind)} <span className="text-ink-muted font-normal">{t('minutes', { minutes })}</span>
              </legend>
              <div className="flex flex-wrap gap-x-4 gap-y-1">
                {rows.map(({ id, view: { exercise } }) => (
                  <label key={id} className="flex min-h-8 items-center gap-1.5">
                    <input
                      type="checkbox"
                      checked={itemIds.includes(id)}
                      onChange={({ target }) => {
                        const next = target.checked ? [...itemIds, id] : itemIds.filter((one) => one !== id)
                        hands.edit({ kind: 'variant', phase: phase.position, variant: kind, itemIds: next })
                      }}
                      className="accent-accent size-4.5"
                    />
                    {exercise.name}
                  </label>
                ))}
              </div>
              <p className="text-ink-muted mt-1 text-sm">
                {isChosen ? t('chosen') : itemIds.length === 0 ? t('none') : t('proposed')}
              </p>
              {isChosen && (
                <button
                  type="button"
                  onClick={() => hands.edit({ kind: 'variant', phase: phase.position, variant: kind, itemIds: null })}
                  className={buttonClass('quiet', 'md', '-ml-3.5 text-sm')}
                >
                  {t('asProposed')}
                </button>
              )}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  )
}
