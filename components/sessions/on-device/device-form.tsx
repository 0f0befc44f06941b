import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Form } from '@/components/forms/form'
import { readFormWords } from '@/components/forms/form-words'
import { readAnswerWords } from '@/components/sessions/on-device/answer-words'
import { DeviceFormClient } from '@/components/sessions/on-device/device-form-client'
import { type StopClinic, stopNotices, weeklyStopNotices } from '@/components/sessions/on-device/stop-notices'
import { readResponseWords } from '@/components/sessions/result/response-words'
import type { AnswerForm } from '@/lib/client/answers/answer-form'

type Props = ComponentProps<typeof Form> & {
  form: AnswerForm
  /** For forms with a question that can stop everything. */
  clinic?: StopClinic
}

/** A patient's form: before JavaScript and without a store a plain form, else its answers are kept on the device before they are sent. */
export function DeviceForm({ clinic, ...props }: Props) {
  const common = useTranslations('common.form')
  const sessions = useTranslations('sessions')
  const result = useTranslations('sessions.result')
  const all = useTranslations()
  const noticesOf = props.form.kind === 'weekly_screen' ? weeklyStopNotices : stopNotices
  return (
    <DeviceFormClient
      {...props}
      words={readFormWords(common)}
      answerWords={readAnswerWords(all, props.form.kind)}
      {...(props.form.kind === 'session' ? { responseWords: readResponseWords(result, 'unsent') } : {})}
      {...(clinic ? { notices: noticesOf(sessions, clinic) } : {})}
    />
  )
}
