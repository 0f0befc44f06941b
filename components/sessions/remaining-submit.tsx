'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'

type Props = {
  /** The radio groups that want an answer. */
  names: readonly string[]
  /** What the button says by how many are left: index 1 for one, 2 for two …; index 0 is not shown. */
  leftWords: readonly string[]
  children: ReactNode
}

/** The first radio of the first group without an answer. */
function firstOpen(form: HTMLFormElement, names: readonly string[]): HTMLInputElement | null {
  const open = names.find((name) => !form.querySelector(`input[name="${CSS.escape(name)}"]:checked`))
  return open === undefined ? null : form.querySelector(`input[name="${CSS.escape(open)}"]`)
}

/** Counts what is left and leads there; sends once all is answered. Before JavaScript it is a plain submit button. */
export function RemainingSubmit({ names, leftWords, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState(0)

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const count = () =>
      setLeft(names.filter((name) => !form.querySelector(`input[name="${CSS.escape(name)}"]:checked`)).length)
    count()
    form.addEventListener('change', count)
    return () => form.removeEventListener('change', count)
  }, [names])

  function goToFirstOpen() {
    const form = box.current?.closest('form')
    if (form) firstOpen(form, names)?.focus()
  }

  return (
    <div ref={box}>
      {left > 0 ? (
        <button
          type="button"
          onClick={goToFirstOpen}
          className="border-edge bg-surface text-ink-muted min-h-15 w-full rounded-full border-[1.5px] border-dashed px-6 text-lg font-bold"
        >
          <span aria-live="polite">{leftWords[left]}</span>
        </button>
      ) : (
        <SubmitButton>{children}</SubmitButton>
      )}
    </div>
  )
}
