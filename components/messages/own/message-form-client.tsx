'use client'

import { type ComponentProps, type ReactNode, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormClient } from '@/components/forms/form-client'
import type { FormWords } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { WarningOffer } from '@/components/messages/own/warning-offer'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { useWrittenFirst } from '@/components/sessions/on-device/use-written-first'
import { Callout } from '@/components/ui/callout'
import { MESSAGE_MAX } from '@/lib/domain/messages/thread-rules'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  /** Of the first message; each further one gets its own. What is sent twice under one id is one message. */
  firstId: string
  words: FormWords
  answerWords: AnswerWords
  labels: Readonly<Record<'write' | 'field' | 'send' | 'sent' | 'kept', string>>
  offer: ComponentProps<typeof WarningOffer>['words']
  call: ReactNode
}

const FORM = { kind: 'message' } as const

/** Writes to the device first; before JavaScript and without a store a plain form. */
export function MessageFormClient({ action, firstId, words, answerWords, labels, offer, call }: Props) {
  const [id, setId] = useState(firstId)
  const written = useWrittenFirst(FORM, action, answerWords)
  const send: FormAction = async (state, data) => {
    const answer = await written.action(state, data)
    if (answer.status === 'done') setId(uuidv7())
    return answer
  }
  return (
    <FormClient
      // The server's own action stays what it is, so that the form works before JavaScript.
      action={written.action === action ? action : send}
      words={words}
      aria-labelledby="write"
      className="flex flex-col gap-4"
      done={<Callout tone={written.kept ? 'neutral' : 'go'}>{written.kept ? labels.kept : labels.sent}</Callout>}
    >
      <input type="hidden" name="id" value={id} readOnly />
      <TextAreaField key={id} name="body" label={labels.field} rows={4} maxLength={MESSAGE_MAX} />
      <WarningOffer words={offer} call={call}>
        <SubmitButton>{labels.send}</SubmitButton>
      </WarningOffer>
    </FormClient>
  )
}
