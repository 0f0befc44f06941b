import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ReasonButtons } from '@/components/sessions/reason-buttons'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { day: PlainDate; tell: FormAction; putAway: FormAction }

/** What got in the way of a day that has passed: asked once, answered in one tap, or put away. */
export function MissedDay({ day, tell, putAway }: Props) {
  const t = useTranslations('sessions.today.missed')
  const format = useFormatter()
  const weekday = formatDay(format, day, 'weekday').split(' ')[0] ?? ''
  return (
    <Card aria-labelledby="passed" className="flex flex-col gap-3">
      <div>
        <h2 id="passed" className="text-xl font-semibold">
          {t('title', { day: weekday })}
        </h2>
        <p className="text-ink-muted">{t('text')}</p>
      </div>
      <Form action={tell} idPrefix="passed-" aria-labelledby="passed">
        <input type="hidden" name="day" value={day} />
        <ReasonButtons />
      </Form>
      <Form action={putAway} idPrefix="put-away-">
        <input type="hidden" name="day" value={day} />
        <SubmitButton variant="quiet" size="md">
          {t('putAway')}
        </SubmitButton>
      </Form>
    </Card>
  )
}
