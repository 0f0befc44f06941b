'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { CopyField } from '@/components/ui/copy-field'

type Props = { label: string; hint: string; copy: string; copied: string }

/** The one-time link that the action answered: shown once, never stored, gone with the next page. */
export function MemberLink({ label, hint, copy, copied }: Props) {
  const form = useContext(FormContext)
  if (form?.state.status !== 'done' || form.state.message === undefined) return null
  return (
    <div role="status" className="rounded-card border-accent bg-accent-soft border p-4">
      <CopyField key={form.state.attempt} label={label} value={form.state.message} copy={copy} copied={copied} />
      <p className="mt-2 text-sm">{hint}</p>
    </div>
  )
}
