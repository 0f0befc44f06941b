import { useFormatter, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/forms/submit-button'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { action: FormAction; sessionId: string; day: PlainDate }

/** One tap the next morning; neither answer looks better than the other. */
export function MorningQuestion({ action, sessionId, day }: Props) {
  const t = useTranslations('sessions.today')
  const common = useTranslations('common.form')
  const format = useFormatter()
  const weekday = format.dateTime(new Date(`${day}T00:00:00Z`), { weekday: 'long', timeZone: 'UTC' })
  return (
    <Card aria-labelledby="morning">
      <DeviceForm form={{ kind: 'next_morning' }} action={action} idPrefix="morning-" className="flex flex-col gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <p id="morning" className="min-w-0 flex-1 basis-40 leading-snug">
            {t.rich('morningQuestion', { day: weekday, b: (chunks) => <b className="font-bold">{chunks}</b> })}
          </p>
          <div className="flex gap-2">
            {(['yes', 'no'] as const).map((answer) => (
              <SubmitButton
                key={answer}
                variant="secondary"
                size="md"
                name="settled"
                value={answer}
                className="roomy:rounded-[0.875rem] min-w-15 font-semibold"
              >
                {common(answer)}
              </SubmitButton>
            ))}
          </div>
        </div>
      </DeviceForm>
    </Card>
  )
}
