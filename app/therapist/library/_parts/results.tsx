import { useTranslations } from 'next-intl'
import type { Browsed } from '@/app/therapist/library/_parts/browse'
import { CardSymbols } from '@/components/exercises/library/card-symbols'
import { ExerciseGrid } from '@/components/exercises/library/exercise-grid'
import { LibraryEmpty } from '@/components/exercises/library/library-empty'
import { ResultLine } from '@/components/exercises/library/result-line'
import { useWordedCards } from '@/components/exercises/library/worded-cards'
import { Callout } from '@/components/ui/callout'
import type { LibraryAnswer } from '@/lib/server/exercises/library-entries'
import type { PatientInHand } from '@/lib/server/programmes/patient-in-hand'

type Props = {
  answer: LibraryAnswer
  browsed: Browsed
  hand: PatientInHand | null
  words: string
  /** Id of the form that every star belongs to. */
  starForm: string
  /** Who shows the exercises. */
  look: number | null
}

/** What was found: how much, for whom, and the cards. */
export function Results({ answer, browsed, hand, words, starForm, look }: Props) {
  const t = useTranslations('library')
  const { shown, order, hrefs, hasFilter, isWhole } = browsed
  const worded = useWordedCards(hrefs.exercise)
  return (
    <section aria-labelledby="results" className="min-w-0 lg:col-start-2">
      <h2 id="results" className="sr-only">
        {t('results')}
      </h2>
      <ResultLine
        shown={shown.length}
        total={answer.total}
        words={words}
        partly={answer.partly}
        order={order}
        hand={hand}
        leaveHref={hrefs.withoutPatient}
      />
      {hand && !hand.fittedTo && (
        <Callout tone="caution" className="mb-3">
          {t('patient.unknown', { initials: hand.initials })}
        </Callout>
      )}
      {shown.length === 0 ? (
        <LibraryEmpty words={words} hasFilter={hasFilter} clearHref={hrefs.everything} />
      ) : (
        <>
          <CardSymbols rungs={shown.map((exercise) => exercise.rung)} />
          <ExerciseGrid
            labelledBy="results"
            describedBy="grid-keys"
            cards={shown.map(worded)}
            rungWord={t('rung')}
            starForm={starForm}
            look={look}
            whole={{ href: hrefs.whole, words: t('whole', { count: shown.length }) }}
            isWhole={isWhole}
          />
          <p id="grid-keys" className="text-ink-muted mt-3 hidden text-sm lg:block">
            {t('keys')}
          </p>
        </>
      )}
    </section>
  )
}
