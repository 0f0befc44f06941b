'use client'

import { useContext } from 'react'
import { AutosaveContext } from '@/components/assessment/form/autosave/autosave-context'

/** Beside a section's title; it goes on counting while the fields below are held. */
export function SectionCount({ id, count }: { id: string; count: string }) {
  const { counts } = useContext(AutosaveContext)
  return <span className="text-ink-muted text-sm">{counts[id] ?? count}</span>
}
