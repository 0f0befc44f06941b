import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PaperNotice } from '@/app/therapist/patients/[patientId]/paper/_parts/paper-notice'
import { keyInPaper } from '@/app/therapist/patients/[patientId]/paper/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/layout/page-header'
import { PaperLog } from '@/components/sessions/paper/paper-log'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { addDays, isoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { patientCardSchema } from '@/lib/schemas/access'
import { paperSearchSchema } from '@/lib/schemas/paper'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getPaperSheet } from '@/lib/server/sessions/paper/sheet-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.paper'))('title') }
}

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Two printed sheets: last week's and this week's, unless others are asked for. */
const DAYS_SHOWN = 14

function mondayOfLastWeek(today: PlainDate): PlainDate {
  return addDays(today, 1 - isoWeekday(today) - 7)
}

/** A returned paper log, typed in row by row. */
export default async function PaperPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const parsed = patientCardSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const { timeZone } = actor.clinic
  const today = todayIn(timeZone)
  const { from = mondayOfLastWeek(today), ...said } = paperSearchSchema.parse(await searchParams)
  const last = addDays(from, DAYS_SHOWN - 1)
  const isLatest = last >= today
  const range = { patientId, from, to: isLatest ? today : last, today, timeZone }
  const [t, format, found] = await Promise.all([
    getTranslations('sessions.paper'),
    getFormatter(),
    getPaperSheet(actor.scope, range),
  ])
  if (!found) notFound()
  const { patient, sheet } = found
  const given = { ...sheet, days: sheet.days.filter(({ state }) => state !== 'none' && state !== 'future') }
  const base = `/therapist/patients/${patientId}`
  const caption = t('caption', {
    from: formatDay(format, from, 'weekdayShort'),
    to: formatDay(format, range.to, 'date'),
  })
  return (
    <>
      <TextLink tall href={base}>
        {t('back')}
      </TextLink>
      <PageHeader title={t('titleFor', { name: `${patient.givenName} ${patient.familyName}` })} lead={t('lead')} />
      <PaperNotice said={said} patientPath={base} />
      <Card aria-labelledby="paper-log" className="min-w-0">
        <h2 id="paper-log" className="text-lg font-semibold">
          {caption}
        </h2>
        {given.days.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <Form action={keyInPaper} className="mt-1 flex flex-col gap-4">
            <p id="paper-keys" className="text-ink-muted">
              {t('keys')}
            </p>
            <input type="hidden" name="patientId" value={patientId} />
            <input type="hidden" name="from" value={from} />
            <PaperLog sheet={given} caption={caption} describedBy="paper-keys" />
            <SubmitButton>{t('save')}</SubmitButton>
          </Form>
        )}
        <nav aria-label={t('otherDays')} className="mt-4 flex flex-wrap gap-x-6">
          <TextLink tall href={`${base}/paper?from=${addDays(from, -DAYS_SHOWN)}`}>
            {t('earlier')}
          </TextLink>
          {!isLatest && (
            <TextLink tall href={`${base}/paper?from=${addDays(from, DAYS_SHOWN)}`}>
              {t('later')}
            </TextLink>
          )}
        </nav>
      </Card>
    </>
  )
}
