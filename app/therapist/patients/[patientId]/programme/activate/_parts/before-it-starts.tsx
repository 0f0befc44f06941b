import { getTranslations } from 'next-intl/server'
import { SubmitButton } from '@/components/forms/submit-button'
import { ProblemList } from '@/components/programmes/activation/problem-list'
import { TeachBackAll } from '@/components/programmes/activation/teach-back-all'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { ActivationPage } from '@/lib/server/programmes/changes/activation-queries'

/** What still stands in the way, or the tick for what the patient has shown and the button. First on the page: two presses are enough. */
export async function BeforeItStarts({ page }: { page: ActivationPage }) {
  const t = await getTranslations('activation')
  const { picture, problems, draft, items, state } = page
  const name = picture.givenName
  const asked = items.filter(({ asksTeachBack }) => asksTeachBack).length
  const patient = `/therapist/patients/${picture.patientId}`
  const lineOf = (phase: number, slug: string) => page.lineIds.get(`${phase}:${slug}`) ?? ''
  return (
    <Card mark={problems.length > 0 ? 'stop' : 'accent'} aria-labelledby="before" className="sm:p-4">
      <h2 id="before" className="scroll-mt-24 text-lg font-semibold" tabIndex={-1}>
        {t('before')}
      </h2>
      {problems.length > 0 ? (
        <>
          <p className="mt-1 font-medium">{t('blocked', { count: problems.length, name })}</p>
          <ProblemList
            {...{ problems, names: page.names, state }}
            confirmationHref={`${patient}/confirmation`}
            assessmentHref={`${patient}/assessment`}
            itemHref={({ phase, exerciseSlug }) => `${patient}/programme?edit=1#item-${lineOf(phase, exerciseSlug)}`}
          />
          <LinkButton variant="primary" href={`${patient}/programme?edit=1`} className="mt-4">
            {t('back')}
          </LinkButton>
        </>
      ) : (
        <div className="mt-1 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="min-w-0">
            <p className="text-ink-muted mb-2">{t('ready', { count: asked })}</p>
            {asked > 0 && <TeachBackAll givenName={name} count={asked} version={draft.version} />}
          </div>
          <div className="flex max-w-80 flex-col gap-2">
            <SubmitButton className="w-full">
              {draft.number === 1 ? t('submit') : t('submitChange', { number: draft.number })}
            </SubmitButton>
            <p className="text-ink-muted text-sm">
              {t('hint', { name })} {state === 'paused' && t('resumes')}
            </p>
          </div>
        </div>
      )}
    </Card>
  )
}
