import { NextIntlClientProvider } from 'next-intl'
import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { saveDraft } from '@/app/therapist/patients/[patientId]/programme/actions'
import { readFormWords } from '@/components/forms/form-words'
import { Builder } from '@/components/programmes/builder/builder'
import { foundDirection } from '@/lib/domain/assessment/preference'
import { isOfPlan } from '@/lib/domain/programmes/can-activate'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { DraftView, ProgrammePage } from '@/lib/server/programmes/editor-queries'

type Props = {
  page: ProgrammePage & { readonly draft: DraftView; readonly programme: NonNullable<ProgrammePage['programme']> }
  minutesBudget: number
  /** Version after this browser's own last press: a new one begins a new form, somebody else's save does not. */
  saved: string
  words: string
  openPhase: number
}

const MONDAY = plainDate('2026-01-05')

/** The builder with everything it works on: nothing it does waits for the server. */
export async function DraftEditor({ page, minutesBudget, saved, words, openPhase }: Props) {
  const [t, format, messages] = await Promise.all([getTranslations('common.form'), getFormatter(), getMessages()])
  const { draft, picture, programme, inForce } = page
  const { programmes, exercises, sessions } = messages
  const home = `/therapist/patients/${picture.patientId}`
  const dayNames = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const at = new Date(`${addDays(MONDAY, offset)}T00:00:00Z`)
    const name = (weekday: 'short' | 'long') => format.dateTime(at, { weekday, timeZone: 'UTC' })
    return { value: String(offset + 1), short: name('short').slice(0, 2), long: name('long') }
  })
  return (
    <NextIntlClientProvider messages={{ programmes, exercises, sessions }}>
      <Builder
        key={saved}
        action={saveDraft}
        formWords={readFormWords(t)}
        patientId={picture.patientId}
        revision={{ id: draft.id, number: draft.number, version: draft.version, savedBy: draft.savedBy?.name ?? null }}
        stored={draft.plan}
        exercises={draft.exercises}
        phases={draft.phases.map(({ position, name, stage, weeks, goal }) => ({ position, name, stage, weeks, goal }))}
        givenName={picture.givenName}
        episodeSide={picture.side}
        direction={foundDirection(picture.preference)}
        minutesBudget={minutesBudget}
        newer={draft.newer}
        look={null}
        libraryHref={`/therapist/library?patient=${picture.patientId}`}
        words={words}
        openPhase={openPhase}
        state={programme.state}
        problems={draft.problems.filter((problem) => !isOfPlan(problem))}
        waiting={draft.waiting}
        leftOut={draft.leftOut}
        inForce={inForce && { number: inForce.number, currentPhase: inForce.currentPhase, items: draft.itemsInForce }}
        revisionNumber={draft.number}
        dayNames={dayNames}
        confirmationHref={`${home}/confirmation`}
        assessmentHref={`${home}/assessment`}
        names={draft.names}
      />
    </NextIntlClientProvider>
  )
}
