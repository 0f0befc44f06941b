'use client'

import { useTranslations } from 'next-intl'
import { useContext, useEffect, useRef, useState } from 'react'
import { doseText } from '@/components/exercises/dose-text'
import { FormContext } from '@/components/forms/form-context'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { doseProblemText } from '@/components/programmes/builder/phase/dose-problem-text'
import { keepInField } from '@/components/programmes/builder/phase/line-text'
import type { LineView } from '@/lib/domain/programmes/builder/builder-view'
import { readDose } from '@/lib/domain/programmes/shorthand/read-dose'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'

type Props = { id: string; name: string; view: LineView }

/** The name of the exercise with its dose as it is typed, and in words what that comes to, or why it cannot be given. */
export function DoseInput({ id, name, view: { line, exercise } }: Props) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { hands } = useBuilderContext()
  const answered = useContext(FormContext)?.state.fieldErrors[name]
  const written = line.typed ?? writeDose(line.dose, line.side)
  const [typing, setTyping] = useState<string | null>(null)
  const base = { dose: line.dose, side: line.side, isOneSided: exercise.isOneSided }
  const text = typing ?? line.typed
  const read = text === null ? null : readDose(text, base)
  const shown = read?.ok ? read.value : line
  const problems = read ? (read.ok ? [] : read.detail.map((problem) => doseProblemText(t, problem))) : (answered ?? [])
  // Undone, swapped or set by another field: what stands here follows. What was typed here comes back a moment later, and stays.
  const sent = useRef(new Set<string>())
  useEffect(() => {
    if (!sent.current.has(written)) setTyping(null)
  }, [written])
  // The words below answer to every key; the plan, its minutes and the phone once the typing rests.
  const change = (typed: string) => {
    setTyping(typed)
    const next = readDose(typed, base)
    sent.current.add(next.ok ? writeDose(next.value.dose, next.value.side) : typed)
    const to = next.ok ? { ...next.value, typed: null } : { typed }
    const about = `dose:${line.id}`
    hands.later(about, () =>
      hands.edit({ kind: 'lines', edit: { kind: 'change', itemId: line.id, change: to } }, about),
    )
  }
  const [errorId, readingId] = [`${id}-error`, `${id}-reading`]
  return (
    <div className="min-w-0 flex-1 max-sm:order-last max-sm:basis-full max-sm:pl-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="min-w-0 flex-1 basis-full font-semibold sm:basis-24">
          <label htmlFor={id}>{exercise.name}</label>
        </h3>
        <input
          id={id}
          name={name}
          aria-label={t('typed.labelNamed', { name: exercise.name })}
          value={typing ?? written}
          onChange={({ target }) => change(target.value)}
          onBlur={() => {
            hands.settle()
            setTyping(null)
            sent.current.clear()
          }}
          onKeyDown={keepInField}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problems.length > 0 ? true : undefined}
          aria-describedby={problems.length > 0 ? errorId : readingId}
          className="border-edge bg-surface aria-invalid:border-stop focus-visible:border-accent-strong min-h-9 w-full max-w-72 min-w-28 rounded-[0.625rem] border px-2.5 tabular-nums aria-invalid:border-2 sm:w-52"
        />
      </div>
      {problems.length > 0 ? (
        <ul id={errorId} className="text-stop-strong mt-0.5 text-sm font-semibold">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : (
        <p id={readingId} className="text-ink-muted mt-0.5 text-sm">
          {doseText(te, shown.dose, shown.side)}
        </p>
      )}
    </div>
  )
}
