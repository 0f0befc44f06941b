import { Pencil } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { browse, LIBRARY } from '@/app/therapist/library/_parts/browse'
import { patientInHand } from '@/app/therapist/library/_parts/patient-in-hand'
import { Results } from '@/app/therapist/library/_parts/results'
import { markExercise } from '@/app/therapist/library/actions'
import { LibraryFilter } from '@/components/exercises/library/library-filter'
import { LibraryForm } from '@/components/exercises/library/library-form'
import { SearchField } from '@/components/exercises/library/search-field'
import { Form } from '@/components/forms/form'
import { LinkButton } from '@/components/ui/link-button'
import { librarySearchSchema } from '@/lib/schemas/library'
import { requireActor } from '@/lib/server/auth/require-actor'
import { fitForConditions, getLibraryEntries } from '@/lib/server/exercises/library-entries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const STAR_FORM = 'star'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library')
  return { title: t('title') }
}

/** The exercises: searched, narrowed, and looked at for one person when there is one in hand. */
export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor('therapist')
  const search = librarySearchSchema.parse(await searchParams)
  const hand = await patientInHand(actor, search.patient)
  const answer = await getLibraryEntries(actor.scope, search.q, (library) =>
    hand ? (hand.fittedTo?.(library) ?? null) : fitForConditions(library, search.condition),
  )
  const browsed = browse(answer, search)
  const [t, tc] = await Promise.all([getTranslations('library'), getTranslations('content.ways')])
  return (
    <>
      <Form id={STAR_FORM} action={markExercise} className="contents">
        {null}
      </Form>
      <LibraryForm page={LIBRARY} label={t('search')}>
        {hand && <input type="hidden" name="patient" value={hand.patientId} />}
        {search.whole && <input type="hidden" name="whole" value="yes" />}
        <div className="mb-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 lg:col-start-2">
          <h1 className="text-2xl font-bold tracking-[-0.015em]">{t('title')}</h1>
          <LinkButton href={`${LIBRARY}/new`}>
            <Pencil aria-hidden="true" size={18} />
            {tc('write')}
          </LinkButton>
          <div className="flex w-full sm:ml-auto sm:w-auto sm:max-w-80 sm:min-w-64 sm:flex-1">
            <SearchField label={t('search')} placeholder={t('searchHint')} keyName={t('searchKey')} words={search.q} />
          </div>
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <LibraryFilter
            counts={browsed.counts}
            ladderNames={answer.ladderNames}
            initials={hand?.initials ?? null}
            clearHref={browsed.hrefs.withoutFilter}
          />
        </div>
        <Results
          answer={answer}
          browsed={browsed}
          hand={hand}
          words={search.q}
          starForm={STAR_FORM}
          look={actor.look}
        />
      </LibraryForm>
    </>
  )
}
