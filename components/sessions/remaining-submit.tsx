'use client'

import { type ReactNode, useRef } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { focusFirstOpen, useUnanswered } from '@/components/sessions/use-unanswered'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  /** The radio groups that want an answer. */
  names: readonly string[]
  /** What the button says by how many are left: index 1 for one, 2 for two …; index 0 is not shown. */
  leftWords: readonly string[]
  /** A selector of an answer after which the others are not waited for, such as a warning sign. */
  enough?: string
  /** Instead of sending, for a step that is not the last. */
  onNext?: () => void
  children: ReactNode
}

/** Counts what is left and leads there; sends once all is answered. Before JavaScript it is a plain submit button. */
export function RemainingSubmit({ names, leftWords, enough, onNext, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const left = useUnanswered(box, names, enough)
  return (
    <div ref={box}>
      {left > 0 ? (
        <button
          type="button"
          onClick={() => focusFirstOpen(box.current?.closest('form'), names)}
          className="border-edge bg-surface text-ink-muted min-h-15 w-full rounded-full border-[1.5px] border-dashed px-6 text-lg font-bold"
        >
          <span aria-live="polite">{leftWords[left]}</span>
        </button>
      ) : onNext ? (
        <button type="button" onClick={onNext} className={buttonClass('primary', 'lg')}>
          {children}
        </button>
      ) : (
        <SubmitButton>{children}</SubmitButton>
      )}
    </div>
  )
}
