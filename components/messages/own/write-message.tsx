import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { CallLink } from '@/components/messages/own/call-link'
import { MessageFormClient } from '@/components/messages/own/message-form-client'
import { PendingMessages } from '@/components/messages/own/pending-messages'
import type { ThreadClinic } from '@/components/messages/own/thread-top'
import { readAnswerWords } from '@/components/sessions/on-device/answer-words'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; clinic: ThreadClinic; firstId: string }

/** The end of a patient's thread: what waits on this device, and the form. */
export function WriteMessage({ action, clinic, firstId }: Props) {
  const t = useTranslations('threads.own')
  const offer = useTranslations('threads.offer')
  const common = useTranslations('common.form')
  const all = useTranslations()
  const { emergencyPlace: place, emergencyNumber: number } = clinic
  return (
    <>
      <PendingMessages
        words={{
          ...{ you: t('you'), waiting: t('waiting'), refused: t('refused'), look: t('look') },
          list: all('unsent.page.title'),
        }}
      />
      <Card aria-labelledby="write" className="scroll-mt-4">
        <h2 id="write" className="mb-2 text-xl font-semibold">
          {t('write')}
        </h2>
        <MessageFormClient
          action={action}
          firstId={firstId}
          words={readFormWords(common)}
          answerWords={readAnswerWords(all, 'message')}
          labels={{
            ...{ write: t('write'), field: t('field'), send: t('send') },
            ...{ sent: t('sent'), kept: t('kept') },
          }}
          offer={{ title: offer('title'), text: offer('text'), signs: offer('signs'), anyway: offer('anyway') }}
          call={offer.rich('call', { place, number, call: (words) => <CallLink number={number}>{words}</CallLink> })}
        />
      </Card>
    </>
  )
}
