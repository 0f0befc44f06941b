import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { action: FormAction; token: string; day: PlainDate }

/** The question behind a letter's link. Neither answer looks better than the other, and looking at it answers nothing. */
export function MorningAnswer({ action, token, day }: Props) {
  const t = useTranslations('reminders.page')
  const common = useTranslations('common.form')
  const format = useFormatter()
  const weekday = format.dateTime(new Date(`${day}T00:00:00Z`), { weekday: 'long', timeZone: 'UTC' })
  return (
    <Form action={action} aria-labelledby="morning-question" className="mt-4 flex flex-col gap-6">
      <input type="hidden" name="token" value={token} />
      <p id="morning-question" className="text-xl leading-snug">
        {t.rich('question', { day: weekday, b: (chunks) => <b className="font-bold">{chunks}</b> })}
      </p>
      <div className="grid grid-cols-2 gap-3">
        {(['yes', 'no'] as const).map((answer) => (
          <SubmitButton key={answer} variant="secondary" name="settled" value={answer} className="w-full font-semibold">
            {common(answer)}
          </SubmitButton>
        ))}
      </div>
    </Form>
  )
}
