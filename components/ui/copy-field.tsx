'use client'

import { useState } from 'react'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { label: string; value: string; copy: string; copied: string }

/** A value to hand on. The text can be selected by hand where the clipboard is closed (plain http, no JavaScript). */
export function CopyField({ label, value, copy, copied }: Props) {
  const [isCopied, setIsCopied] = useState(false)

  async function copyValue() {
    try {
      await navigator.clipboard.writeText(value)
      setIsCopied(true)
    } catch {
      setIsCopied(false)
    }
  }

  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="min-w-0 flex-1 basis-56">
        <span className="mb-1 block font-semibold">{label}</span>
        <input
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="border-edge bg-surface roomy:min-h-12 min-h-9 w-full rounded-[0.625rem] border px-3"
        />
      </label>
      <button type="button" onClick={copyValue} className={buttonClass('secondary')}>
        <span aria-live="polite">{isCopied ? copied : copy}</span>
      </button>
    </div>
  )
}
