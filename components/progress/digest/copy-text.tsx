'use client'

import { useId, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { label: string; value: string; copy: string; copied: string }

/**
 * A longer text to hand on. It is selected as a whole when it takes the focus, so that it can be copied by hand where the clipboard is
 * closed or there is no JavaScript.
 */
export function CopyText({ label, value, copy, copied }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setIsCopied] = useState(false)

  async function copyValue() {
    try {
      await navigator.clipboard.writeText(value)
      setIsCopied(true)
    } catch {
      // The clipboard is closed: the text is selected for the keys that copy.
      field.current?.focus()
      setIsCopied(false)
    }
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={18}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        className="border-edge bg-surface w-full rounded-[0.625rem] border p-3 text-sm"
      />
      <button type="button" onClick={copyValue} className={buttonClass('primary')}>
        <span aria-live="polite">{isCopied ? copied : copy}</span>
      </button>
    </div>
  )
}
