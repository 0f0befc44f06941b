'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { CopyField } from '@/components/ui/copy-field'

type Props = {
  words: {
    readonly label: string
    readonly hint: string
    /** Null where it is not the reader's own calendar. */
    readonly open: string | null
    readonly copy: string
    readonly copied: string
  }
}

/** The address that the action answered: shown once, gone with the next page. */
export function NewAddress({ words }: Props) {
  const form = useContext(FormContext)
  const address = form?.state.status === 'done' ? form.state.message : undefined
  if (form === null || address === undefined) return null
  return (
    <div role="status" className="rounded-card border-accent bg-accent-soft border p-4">
      <CopyField key={form.state.attempt} label={words.label} value={address} copy={words.copy} copied={words.copied} />
      <p className="mt-2">{words.hint}</p>
      {/* The scheme by which phones know a calendar that is to be read again and again. */}
      {words.open && (
        <a href={address.replace(/^https?:/, 'webcal:')} className="text-link inline-flex min-h-12 items-center">
          {words.open}
        </a>
      )}
    </div>
  )
}
