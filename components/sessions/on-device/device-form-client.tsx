'use client'

import type { ComponentProps } from 'react'
import { FormClient } from '@/components/forms/form-client'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { SavedHere } from '@/components/sessions/on-device/saved-here'
import { type StopNotices, StopNow } from '@/components/sessions/on-device/stop-now'
import { useWrittenFirst } from '@/components/sessions/on-device/use-written-first'
import type { ResponseWords } from '@/components/sessions/result/response-words'
import type { AnswerForm } from '@/lib/client/answers/answer-form'

type Props = ComponentProps<typeof FormClient> & {
  form: AnswerForm
  answerWords: AnswerWords
  notices?: StopNotices
  /** For the form that ends a session. */
  responseWords?: ResponseWords
}

export function DeviceFormClient({ form, answerWords, notices, responseWords, action, ...rest }: Props) {
  const written = useWrittenFirst(form, action, answerWords)
  const { yes, isLost, kept, refusal } = written
  const isShown = kept === null || kept.leadsTo === null
  return (
    <>
      {yes && notices && (
        <StopNow
          yes={yes}
          notices={notices}
          saved={isLost ? answerWords.stopLost : kept ? answerWords.stopSaved : null}
          back={answerWords.stopBack}
        />
      )}
      {isShown ? (
        <FormClient {...rest} action={written.action} onSending={written.look} />
      ) : (
        <SavedHere
          kind={kept.event.kind}
          result={kept.result}
          isStop={yes !== null}
          refusal={refusal}
          words={answerWords}
          response={responseWords}
        />
      )}
    </>
  )
}
