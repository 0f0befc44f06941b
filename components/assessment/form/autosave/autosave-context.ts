'use client'

import { createContext } from 'react'

export type AutosaveStatus =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  /** A finished sentence with the clinic's time. */
  | { readonly kind: 'saved'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string }

export type AutosaveContextValue = {
  readonly status: AutosaveStatus
  /** What stands in the fields is newer than what the page brought: it stays. */
  readonly isHeld: boolean
  /** How much of each section was answered when the draft was last saved, by the section's id. */
  readonly counts: Readonly<Record<string, string>>
}

export const QUIET: AutosaveStatus = { kind: 'quiet' }

export const AutosaveContext = createContext<AutosaveContextValue>({ status: QUIET, isHeld: false, counts: {} })
