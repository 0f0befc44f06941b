'use client'

import { type ReactNode, useContext } from 'react'
import { AutosaveContext } from '@/components/assessment/form/autosave/autosave-context'

/** What became of the last change; before the first one, what the page says. */
export function SaveNote({ saving, children }: { saving: string; children: ReactNode }) {
  const { status } = useContext(AutosaveContext)
  if (status.kind === 'failed') {
    return (
      <p role="alert" className="text-stop-strong text-sm font-semibold">
        {status.sentence}
      </p>
    )
  }
  return (
    <p role="status" className="text-ink-muted text-sm">
      {status.kind === 'saving' ? saving : status.kind === 'saved' ? status.sentence : children}
    </p>
  )
}
