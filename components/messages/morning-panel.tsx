import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { MORNING_MINUTES } from '@/lib/domain/sessions/morning-letter'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  wish: FormAction
  stop: FormAction
  /** Only a confirmed address can be chosen for. */
  isConfirmed: boolean
  isWanted: boolean
  minuteOfDay: number
  /** The clinic's, as people write it. */
  zone: string
  done: 'wished' | 'stopped' | null
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The question of the next morning as a letter: when, and not any more. */
export function MorningPanel({ wish, stop, isConfirmed, isWanted, minuteOfDay, zone, done }: Props) {
  const t = useTranslations('reminders.morning')
  return (
    <Card id="morning" aria-labelledby="morning-title" className="scroll-mt-4">
      <h2 id="morning-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('text')}</p>
      {done && <Callout tone="go" role="status" title={t(done)} className="mt-3" />}
      {!isConfirmed ? (
        <p className="mt-3">{t('first')}</p>
      ) : (
        <>
          {isWanted && <p className="mt-3 font-semibold">{t('on', { time: clockOf(minuteOfDay) })}</p>}
          <Form action={wish} aria-labelledby="morning-title" idPrefix="wish-" className="mt-3 flex flex-col gap-4">
            <SelectField
              name="minute"
              label={t('when')}
              hint={t('hint', { zone })}
              options={MORNING_MINUTES.map((minutes) => ({ value: String(minutes), label: clockOf(minutes) }))}
              defaultValue={String(minuteOfDay)}
            />
            <SubmitButton variant={isWanted ? 'secondary' : 'primary'}>{t(isWanted ? 'save' : 'start')}</SubmitButton>
          </Form>
          {isWanted && (
            <Form action={stop} aria-label={t('stop')} idPrefix="stop-" className="mt-3 flex flex-col">
              <SubmitButton variant="secondary">{t('stop')}</SubmitButton>
            </Form>
          )}
        </>
      )}
    </Card>
  )
}
