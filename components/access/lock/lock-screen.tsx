'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { LockWords } from '@/components/access/lock/lock-words'
import { PasswordField } from '@/components/access/password-field'
import { FormClient } from '@/components/forms/form-client'
import type { FormWords } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClass } from '@/components/ui/looks/button-class'
import { type FormAction, UNLOCK_FIELD } from '@/lib/domain/shared/form-state'

type Props = {
  reason: 'locked' | 'ended' | 'other'
  words: LockWords
  formWords: FormWords
  person: string
  unlock: FormAction
  wayOut: ReactNode
}

/**
 * Covers the page. A modal dialog makes what is behind it inert and keeps the focus; globals.css hides it by the mark on the
 * document, so that it is neither seen, read out, found nor printed while its forms keep what was typed.
 */
export function LockScreen({ reason, words, formWords, person, unlock, wayOut }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const { title, lead } = words[reason]

  useLayoutEffect(() => {
    const dialog = box.current
    const [root, titleBefore] = [document.documentElement, document.title]
    // Before the page is hidden: the dialog remembers the focus, and gives it back when it closes.
    dialog?.showModal()
    root.dataset.locked = ''
    return () => {
      delete root.dataset.locked
      document.title = titleBefore
      dialog?.close()
    }
  }, [])

  // The page's own title may name a patient.
  useLayoutEffect(() => {
    document.title = title
  }, [title])

  return (
    <dialog
      ref={box}
      data-lock-screen=""
      data-roomy=""
      aria-labelledby="lock-title"
      aria-describedby="lock-lead"
      onCancel={(event) => event.preventDefault()}
      // Browsers close a dialog at the second Escape whatever the page says.
      onClose={(event) => event.currentTarget.isConnected && event.currentTarget.showModal()}
      className="bg-paper text-ink no-print m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto text-lg"
    >
      <div className="mx-auto flex min-h-full w-full max-w-110 flex-col justify-center px-6 py-10">
        <h1 id="lock-title" className="text-3xl font-bold tracking-[-0.02em]">
          {title}
        </h1>
        <p className="mt-1 font-semibold">{person}</p>
        <p id="lock-lead" className="text-ink-muted mb-5">
          {lead}
        </p>
        {reason === 'locked' && (
          <>
            <FormClient action={unlock} words={formWords} idPrefix="lock-">
              <PasswordField name={UNLOCK_FIELD} label={words.password} autoComplete="current-password" />
              <SubmitButton>{words.submit}</SubmitButton>
            </FormClient>
            <div className="border-line mt-8 border-t pt-5">{wayOut}</div>
          </>
        )}
        {reason === 'ended' && (
          <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass('primary', 'lg')}>
            {words.endedAction}
          </a>
        )}
        {reason === 'other' && (
          <button type="button" onClick={() => window.location.reload()} className={buttonClass('primary', 'lg')}>
            {words.otherAction}
          </button>
        )}
      </div>
    </dialog>
  )
}
