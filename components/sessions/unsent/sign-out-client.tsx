'use client'

import { useEffect, useRef, useState } from 'react'
import { FormClient } from '@/components/forms/form-client'
import type { FormWords } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { useDevice } from '@/components/sessions/on-device/device-context'
import type { SignOutWords } from '@/components/sessions/unsent/sign-out-words'
import { buttonClass } from '@/components/ui/looks/button-class'
import { type FormAction, IDLE_FORM } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; label: string; words: SignOutWords; formWords: FormWords }

/** `send` in vain asks again, and says so. */
type Step = 'plain' | 'ask' | 'in_vain' | 'remove'

/** The button's name: what is to become of what is not sent. It is for this page only. */
const CHOICE = 'unsent'

/** Signs out; with something unsent it asks first what is to become of it. */
export function SignOutClient({ action, label, words, formWords }: Props) {
  const device = useDevice()
  const [isReady, setReady] = useState(false)
  const [step, setStep] = useState<Step>('plain')
  useEffect(() => setReady(true), [])

  const leave: FormAction = async (state, data) => {
    const choice = data.get(CHOICE)
    data.delete(CHOICE)
    const running = await device?.start()
    if (!device || !running) return action(state, data)
    if (choice === 'send') await running.sender.send()
    const isUnsent = (await running.device.outbox.list()).length > 0
    if (isUnsent && choice !== 'keep' && choice !== 'remove') {
      setStep(choice === 'send' ? 'in_vain' : 'ask')
      return IDLE_FORM
    }
    const { emptyDevice } = await import('@/lib/client/device/open-device')
    // What cannot be emptied now is never shown to anybody else, and goes when another person signs in.
    await emptyDevice(device.personKey, choice === 'remove' ? 'remove' : 'keep').catch(() => undefined)
    return action(state, data)
  }

  return (
    <FormClient action={device && isReady ? leave : action} words={formWords} idPrefix="sign-out-" className="">
      {step === 'plain' ? (
        <SubmitButton variant="secondary" size="md">
          {label}
        </SubmitButton>
      ) : (
        <Question step={step} words={words} onStep={setStep} />
      )}
    </FormClient>
  )
}

function Question({ step, words, onStep }: { step: Step; words: SignOutWords; onStep: (step: Step) => void }) {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      aria-describedby="sign-out-unsent"
      className="rounded-roomy border-line bg-surface shadow-card flex min-w-0 flex-col items-start gap-3 border p-4 outline-none"
    >
      <legend className="float-left w-full text-xl font-semibold">{words.title}</legend>
      <p id="sign-out-unsent" role="status">
        {step === 'in_vain' ? `${words.stillUnsent} ${words.text}` : step === 'remove' ? words.removeAsk : words.text}
      </p>
      {step === 'remove' ? (
        <SubmitButton variant="danger" size="md" name={CHOICE} value="remove">
          {words.removeYes}
        </SubmitButton>
      ) : (
        <>
          <SubmitButton variant="primary" size="md" name={CHOICE} value="send" pending={words.sending}>
            {words.send}
          </SubmitButton>
          <SubmitButton variant="secondary" size="md" name={CHOICE} value="keep">
            {words.keep}
          </SubmitButton>
          <p className="text-ink-muted text-base">{words.keepText}</p>
          <button type="button" onClick={() => onStep('remove')} className={buttonClass('quiet', 'md')}>
            {words.remove}
          </button>
        </>
      )}
      <button type="button" onClick={() => onStep('plain')} className={buttonClass('quiet', 'md')}>
        {words.cancel}
      </button>
    </fieldset>
  )
}
