'use client'

import { type ReactNode, useContext, useState } from 'react'
import { AutosaveContext } from '@/components/assessment/form/autosave/autosave-context'

/**
 * Leaves the fields as they are while autosave writes them: the page that comes back with new default values would put other
 * elements in the place of those that somebody is using. A draft that came from elsewhere is shown.
 */
export function HeldFields({ version, children }: { version: number; children: ReactNode }) {
  const { isHeld } = useContext(AutosaveContext)
  const [held, setHeld] = useState({ version, children })
  if (held.version === version || isHeld) return held.children
  setHeld({ version, children })
  return children
}
