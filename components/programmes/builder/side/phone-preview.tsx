'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import type { Row } from '@/components/programmes/builder/rows/use-plan-views'
import type { SideFacts } from '@/components/programmes/builder/side/side-panels'
import { DoseWords } from '@/components/sessions/dose-words'
import { SessionCard } from '@/components/sessions/today/session-card'

/**
 * The patient's page with this draft in force, in the patient's own components, as it is typed. What is blocked without a reason stays
 * out, as it would. Once the script is there: before, there is nothing to be live about.
 */
export function PhonePreview({ plan, views, givenName, look }: SideFacts) {
  const t = useTranslations('programmes.builder.phone')
  const ts = useTranslations('sessions')
  const { facts } = useBuilderContext()
  const place = useRef<HTMLDivElement>(null)
  const [phone, setPhone] = useState<HTMLElement | null>(null)
  // The patient's card has a form of its own, and a form within a form is none.
  useEffect(() => {
    const outside = document.createElement('div')
    outside.inert = true
    place.current?.closest('form')?.after(outside)
    const follow = () => place.current && dock(outside, place.current)
    follow()
    const watch = new ResizeObserver(follow)
    if (place.current) watch.observe(place.current)
    watch.observe(document.body)
    setPhone(outside)
    return () => {
      watch.disconnect()
      outside.remove()
    }
  }, [])
  const view = useDeferredValue(views.find(({ phase }) => phase.position === plan.currentPhase))
  const given = view?.rows.filter(({ view: { needsReason } }) => !needsReason) ?? []
  const choices = (view?.variants ?? [])
    .map(({ kind, itemIds, minutes }) => ({
      kind,
      minutes,
      exercises: given.filter(({ id }) => itemIds.includes(id)).length,
    }))
    .filter(({ exercises }) => exercises > 0)
  return (
    <section aria-label={t('title', { name: givenName })} className="hidden xl:block">
      <h2 className="mb-2 text-lg font-semibold">{t('title', { name: givenName })}</h2>
      <div ref={place} className="h-148" />
      {phone &&
        view &&
        createPortal(
          <div data-roomy="" className="border-ink bg-paper h-full overflow-hidden rounded-[2rem] border-[9px]">
            {/* As wide as a phone, drawn smaller. */}
            <div className="flex [zoom:0.68] flex-col gap-4 px-4 pt-5 text-lg">
              <p className="text-2xl font-bold">{ts('today.greeting.morning', { name: givenName })}</p>
              {plan.changeNote && <p className="bg-accent-soft rounded-card px-3 py-2">{plan.changeNote}</p>}
              <SessionCard
                status="due"
                isPart={false}
                choices={choices}
                phase={{ name: view.phase.name, week: null }}
                planned={null}
                items={given.map(({ id, view: { exercise, line } }) => ({
                  id,
                  name: exercise.name,
                  figure: {
                    exerciseId: exercise.id,
                    version: exercise.version,
                    side: line.side === 'left' ? 'left' : undefined,
                  },
                }))}
                look={look}
              />
              <GivenList rows={given} />
            </div>
          </div>,
          phone,
        )}
      <p className="text-ink-muted mt-2 text-sm">{t('hint', { budget: facts.minutesBudget })}</p>
    </section>
  )
}

function GivenList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {rows.map(({ id, view: { exercise, line } }) => (
        <li key={id} className="bg-surface rounded-card px-4 py-2.5 text-base">
          <b className="block font-semibold">{exercise.name}</b>
          <DoseWords dose={line.dose} side={line.side} />
        </li>
      ))}
    </ul>
  )
}

/** Lies over its place in the column, and moves with it. */
function dock(phone: HTMLElement, place: HTMLElement): void {
  const box = place.getBoundingClientRect()
  Object.assign(phone.style, {
    position: 'absolute',
    top: `${box.top + window.scrollY}px`,
    left: `${box.left + window.scrollX}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    display: box.width === 0 ? 'none' : 'block',
  })
}
