'use client'

import { type RefObject, useEffect, useState } from 'react'
import { fieldId } from '@/components/forms/form-context'
import { labelOf } from '@/components/forms/parts/label-of'
import { readFields, wordsOf, writeField } from '@/lib/client/form-fields'
import { differencesOf, type FieldDifference, type FieldValues } from '@/lib/domain/assessment/draft-fields'

export type DifferenceWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly yours: string
  readonly theirs: string
  readonly empty: string
}

type Props = {
  place: RefObject<HTMLElement | null>
  base: RefObject<FieldValues>
  theirs: FieldValues
  words: DifferenceWords
}

type Shown = FieldDifference & { readonly label: string; readonly mineWords: string; readonly theirWords: string }

/** Two people saved the same draft: where they differ, both answers stand side by side and each can be taken. */
export function DraftDifferences({ place, base, theirs, words }: Props) {
  const [shown, setShown] = useState<readonly Shown[] | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const found = differencesOf(base.current, readFields(form), theirs).map((difference) => ({
      ...difference,
      label: labelOf(fieldId('', difference.name)),
      mineWords: wordsOf(form, difference.name, difference.mine),
      theirWords: wordsOf(form, difference.name, difference.theirs),
    }))
    // What only the other person answered is theirs without a question.
    const alone = found.filter(({ isTheirsAlone }) => isTheirsAlone)
    for (const { name, theirs: values } of alone) writeField(form, name, values)
    setTaken(new Set(alone.map(({ name }) => name)))
    setShown(found)
  }, [place, base, theirs])

  const take = ({ name, mine, theirs: other }: Shown, isTheirs: boolean) => {
    const form = place.current?.closest('form')
    if (!form) return
    writeField(form, name, isTheirs ? other : mine)
    setTaken((names) => new Set(isTheirs ? [...names, name] : [...names].filter((known) => known !== name)))
  }

  return (
    <section
      aria-labelledby="differences-title"
      className="rounded-card border-caution bg-caution-soft text-ink col-span-full border-2 px-4 py-3"
    >
      <h2 id="differences-title" className="text-lg font-semibold">
        {words.title}
      </h2>
      <p className="max-w-measure">{shown?.length === 0 ? words.none : words.lead}</p>
      <ul className="divide-caution mt-2 divide-y">
        {(shown ?? []).map((difference) => {
          const isTheirs = taken.has(difference.name)
          const choices = [
            { isTheirs: false, title: words.yours, text: difference.mineWords },
            { isTheirs: true, title: words.theirs, text: difference.theirWords },
          ]
          return (
            <li key={difference.name} className="py-2.5">
              <p className="font-semibold">{difference.label}</p>
              <div className="mt-1 grid gap-2 sm:grid-cols-2">
                {choices.map((choice) => (
                  <button
                    key={choice.title}
                    type="button"
                    aria-pressed={isTheirs === choice.isTheirs}
                    onClick={() => take(difference, choice.isTheirs)}
                    className="border-edge bg-surface aria-pressed:border-accent-strong aria-pressed:bg-accent-soft min-h-11 rounded-[0.625rem] border px-3 py-2 text-left wrap-anywhere whitespace-pre-line aria-pressed:border-2"
                  >
                    <span className="block text-sm font-semibold">{choice.title}</span>
                    {choice.text || words.empty}
                  </button>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
