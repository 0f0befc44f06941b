'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, type Ref, useDeferredValue, useMemo, useState } from 'react'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { FoundList } from '@/components/programmes/builder/library/found-list'
import { type LibraryFacet, rankedFor, searchIn } from '@/components/programmes/builder/library/search-index'
import { PressButton } from '@/components/programmes/builder/press-button'
import { Card } from '@/components/ui/card'
import { Key } from '@/components/ui/key'
import { TextLink } from '@/components/ui/text-link'
import { type BuilderExercise, fitIn } from '@/lib/domain/programmes/builder/builder-view'

const FACETS = ['suits', 'favourites', 'core', 'posture', 'flexibility'] as const
const SHOWN_AT_FIRST = 12

type Props = {
  ref: Ref<HTMLInputElement>
  words: string
  exercises: readonly BuilderExercise[]
  /** The phase that a find goes into. */
  into: number
  onInto: (phase: number) => void
  /** Slugs that the phase has. */
  there: ReadonlySet<string>
}

/** The library beside the plan: found with every key, added by Enter, by a press, or by dragging it over. */
export const LibraryPane = memo(function LibraryPane({ ref, words: first, exercises, into, onInto, there }: Props) {
  const t = useTranslations('programmes')
  const { facts, hands } = useBuilderContext()
  const [words, setWords] = useState(first)
  const [facets, setFacets] = useState<ReadonlySet<LibraryFacet>>(new Set())
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const search = useMemo(() => searchIn(exercises), [exercises])
  const asked = useDeferredValue(words)
  const stage = facts.phases.find(({ position }) => position === into)?.stage ?? 'sub_acute'
  const ranked = useMemo(
    () => rankedFor(exercises, { found: search(asked), facets, stage }),
    [exercises, search, asked, facets, stage],
  )
  const add = (slug: string) => {
    hands.add([slug], into)
    hands.say(t('builder.added', { name: facts.library.get(slug)?.name ?? slug, phase: into }))
  }
  const best = ranked[0]
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      // The list may still be on its way to what was typed last.
      const [now] = rankedFor(exercises, { found: search(words), facets, stage })
      if (now) add(now.slug)
    }
    if (event.key === 'Escape') setWords('')
  }
  return (
    <Card
      aria-labelledby="find"
      id="finder"
      className="scroll-mt-20 sm:p-3.5 lg:sticky lg:top-16 lg:flex lg:max-h-[calc(100dvh-5rem)] lg:flex-col"
    >
      <h2 id="find" className="sr-only">
        {t('find.title')}
      </h2>
      <div className="relative">
        <Search aria-hidden="true" size={18} className="text-ink-muted absolute top-1/2 left-3 -translate-y-1/2" />
        <input
          ref={ref}
          type="search"
          name="q"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onKey}
          aria-label={t('find.words')}
          aria-keyshortcuts="/"
          aria-controls="found"
          autoComplete="off"
          placeholder={t('find.words')}
          className="border-edge bg-surface placeholder:text-ink-muted min-h-11 w-full rounded-[0.625rem] border pr-10 pl-10"
        />
        <span className="absolute top-1/2 right-2.5 -translate-y-1/2">
          <Key>/</Key>
        </span>
      </div>
      <fieldset className="mt-2.5 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('builder.facets')}</legend>
        {FACETS.map((facet) => (
          <FacetChip
            key={facet}
            isOn={facets.has(facet)}
            onPress={() =>
              setFacets(
                facets.has(facet) ? new Set([...facets].filter((one) => one !== facet)) : new Set([...facets, facet]),
              )
            }
          >
            {t(`builder.facet.${facet}`, {
              name: facts.givenName,
              count: exercises.filter((exercise) => fitIn(exercise, stage).verdict === 'fits').length,
            })}
          </FacetChip>
        ))}
      </fieldset>
      <label className="mt-2.5 flex items-center gap-2 text-sm">
        {t('find.into')}
        <select
          name="to"
          value={into}
          onChange={(event) => onInto(Number(event.target.value))}
          className="border-edge bg-surface min-h-9 min-w-0 flex-1 rounded-lg border px-2"
        >
          {facts.phases.map(({ position, name }) => (
            <option key={position} value={position}>
              {position} {name}
            </option>
          ))}
        </select>
      </label>
      <div className="mt-2 flex items-baseline justify-between gap-2 text-sm">
        <p className="text-ink-muted" role="status">
          {ranked.length === 0 ? t('find.none') : t('builder.found', { count: ranked.length })}
        </p>
        <noscript>
          <PressButton press="search">{t('find.submit')}</PressButton>
        </noscript>
      </div>
      <FoundList
        exercises={ranked.slice(0, shown)}
        {...{ stage, into, there }}
        best={asked === '' ? null : (best?.slug ?? null)}
        onAdd={add}
      />
      {ranked.length > shown && (
        <button
          type="button"
          onClick={() => setShown(shown + 30)}
          className="text-accent-strong mt-2 min-h-9 self-start underline underline-offset-4"
        >
          {t('builder.more', { count: ranked.length - shown })}
        </button>
      )}
      <p className="mt-2 text-sm">
        <TextLink href={facts.libraryHref} target="_blank">
          {t('find.library')}
        </TextLink>
      </p>
    </Card>
  )
})

function FacetChip({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className="border-edge bg-surface aria-pressed:border-accent-strong aria-pressed:bg-accent-soft aria-pressed:text-accent-strong min-h-8 rounded-full border px-3 text-sm font-medium"
    >
      {children}
    </button>
  )
}
