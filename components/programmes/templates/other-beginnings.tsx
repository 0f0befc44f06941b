import { FilePlus, History } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import type { LastChoice } from '@/lib/domain/programmes/plan'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  patientId: string
  /** Null: no programme of this person was in force and has ended. */
  last: LastChoice | null
  startFromLast: FormAction
  startFromNothing: FormAction
}

/** Beside the templates: the patient's last programme, or nothing. */
export function OtherBeginnings({ patientId, last, startFromLast, startFromNothing }: Props) {
  const t = useTranslations('templates.start')
  return (
    <section aria-label={t('others')} className="mt-3 grid gap-4 lg:grid-cols-2">
      {last && (
        <Card as="div" className="flex flex-wrap items-center gap-x-4 gap-y-3 sm:p-4">
          <div className="min-w-0 grow basis-64">
            <h2 className="flex items-center gap-2 font-semibold">
              <History aria-hidden="true" size={18} />
              {t('last')}
            </h2>
            <LastFacts last={last} />
          </div>
          <Form action={startFromLast} idPrefix="last-">
            <input type="hidden" name="patientId" value={patientId} />
            <input type="hidden" name="programmeId" value={last.id} />
            <SubmitButton size="md" variant="secondary">
              {t('lastSubmit')}
            </SubmitButton>
          </Form>
        </Card>
      )}
      <Card as="div" className="flex flex-wrap items-center gap-x-4 gap-y-3 sm:p-4">
        <div className="min-w-0 grow basis-48">
          <h2 className="flex items-center gap-2 font-semibold">
            <FilePlus aria-hidden="true" size={18} />
            {t('nothing')}
          </h2>
          <p className="text-ink-muted">{t('nothingText')}</p>
        </div>
        <Form action={startFromNothing} idPrefix="nothing-">
          <input type="hidden" name="patientId" value={patientId} />
          <SubmitButton size="md" variant="secondary">
            {t('nothingSubmit')}
          </SubmitButton>
        </Form>
      </Card>
    </section>
  )
}

function LastFacts({ last }: { last: LastChoice }) {
  const t = useTranslations('templates.start')
  const format = useFormatter()
  const { title, endedOn, phases, items, leftOut } = last
  return (
    <>
      <p>{t('lastFacts', { title, day: formatDay(format, endedOn, 'date') })}</p>
      <p className="text-ink-muted">
        {[t('lastHolds', { phases, items }), t('lastBlocked', { count: leftOut.length })].join(' · ')}
      </p>
      {leftOut.length > 0 && <p className="text-stop">{t('lastLeftOut', { names: leftOut.join(', ') })}</p>}
      <p className="text-ink-muted text-sm">{t('lastChecked')}</p>
    </>
  )
}
