import { CreditCard, GitCompareArrows, Pencil } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { resumeItem, startRevision, takeNewerVersions } from '@/app/therapist/patients/[patientId]/programme/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { NotShownYet } from '@/components/programmes/activation/not-shown'
import { BesideExercises } from '@/components/programmes/goals/beside-exercises'
import { PausedItems } from '@/components/programmes/paused-items'
import { RevisionOverview } from '@/components/programmes/revision-overview'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { BesideExercises as Beside } from '@/lib/domain/programmes/goals-view'
import { formatDay } from '@/lib/i18n/format-day'
import { weekdayNames } from '@/lib/i18n/weekday-names'
import type { NotShown } from '@/lib/server/programmes/changes/not-shown'
import type { ProgrammePage, RevisionView } from '@/lib/server/programmes/editor-queries'

type Props = {
  beside: Beside
  notShown: readonly NotShown[]
  page: ProgrammePage & { readonly programme: NonNullable<ProgrammePage['programme']> }
  revision: RevisionView
}

/** The revision in force, to read, with the way to change it. */
export async function LiveProgramme({ page, revision, beside, notShown }: Props) {
  const t = await getTranslations('programmes')
  const tc = await getTranslations('changes')
  const format = await getFormatter()
  const { picture, programme, draft } = page
  const items = revision.phases.flatMap((phase) => phase.items)
  const outdated = items.filter((item) => item.newer !== null).length
  const days =
    revision.weekdays.length === 7 ? t('live.everyDay') : format.list(weekdayNames(format, revision.weekdays))
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card className="flex flex-wrap items-center gap-x-6 gap-y-3 sm:p-4">
        <div className="min-w-0">
          <p className="font-semibold">
            {t('live.revision', { number: revision.number })}
            {revision.effectiveFrom &&
              ` ${t('live.since', { day: formatDay(format, revision.effectiveFrom, 'date') })}`}
          </p>
          <p className="text-ink-muted">{t('live.schedule', { days, count: revision.sessionsPerDay })}</p>
        </div>
        <div className="flex flex-wrap items-start gap-2.5 md:ml-auto">
          <LinkButton href={`/therapist/patients/${picture.patientId}/card`}>
            <CreditCard aria-hidden="true" size={18} />
            {t('live.card')}
          </LinkButton>
          {(revision.number > 1 || draft) && (
            <LinkButton href={`/therapist/patients/${picture.patientId}/programme/changes`}>
              <GitCompareArrows aria-hidden="true" size={18} />
              {tc('openPage')}
            </LinkButton>
          )}
          {draft ? (
            <LinkButton variant="primary" href={`/therapist/patients/${picture.patientId}/programme?edit=1`}>
              <Pencil aria-hidden="true" size={18} />
              {t('live.continue')}
            </LinkButton>
          ) : (
            <Form action={startRevision} idPrefix="change-" className="flex flex-col gap-2">
              <input type="hidden" name="patientId" value={picture.patientId} />
              <input type="hidden" name="programmeId" value={programme.id} />
              <SubmitButton size="md">
                <Pencil aria-hidden="true" size={18} />
                {t('live.change')}
              </SubmitButton>
            </Form>
          )}
        </div>
        <p className="text-ink-muted basis-full text-sm">{t('live.changeLead', { name: picture.givenName })}</p>
      </Card>
      <PausedItems
        patientId={picture.patientId}
        givenName={picture.givenName}
        phases={revision.phases}
        resume={resumeItem}
      />
      {outdated > 0 && (
        <Callout tone="caution" title={t('newer.title', { count: outdated })}>
          <p>{t('newer.lead', { name: picture.givenName })}</p>
          <Form action={takeNewerVersions} idPrefix="newer-" className="mt-2">
            <input type="hidden" name="patientId" value={picture.patientId} />
            <input type="hidden" name="programmeId" value={programme.id} />
            <SubmitButton size="md">{t(draft ? 'newer.takeDraft' : 'newer.take')}</SubmitButton>
          </Form>
        </Callout>
      )}
      <NotShownYet
        givenName={picture.givenName}
        items={notShown.flatMap(({ lineageId, reason }) => {
          const item = items.find((candidate) => candidate.lineageId === lineageId)
          return item ? [{ name: item.name, reason }] : []
        })}
      />
      <RevisionOverview phases={revision.phases} currentPhase={revision.currentPhase} />
      <BesideExercises
        beside={beside}
        editHref={draft ? `/therapist/patients/${picture.patientId}/programme/goals` : null}
      />
    </div>
  )
}
