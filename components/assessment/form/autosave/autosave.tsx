'use client'

import { type ReactNode, useMemo, useRef } from 'react'
import { AutosaveContext } from '@/components/assessment/form/autosave/autosave-context'
import { type DifferenceWords, DraftDifferences } from '@/components/assessment/form/autosave/draft-differences'
import { useAutosave } from '@/components/assessment/form/autosave/use-autosave'
import type { FieldValues } from '@/lib/domain/assessment/draft-fields'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  /** Of the draft that the page shows. */
  version: number
  /** The draft as it is stored, for a comparison when somebody else saved meanwhile. */
  stored: FieldValues
  counts: Readonly<Record<string, string>>
  failed: string
  words: DifferenceWords
  children: ReactNode
}

/** Saves the form around it whenever typing pauses. Without JavaScript there are the buttons, and nothing else changes. */
export function Autosave({ action, version, stored, counts, failed, words, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { status, isHeld, isConflict, base } = useAutosave({ place, action, version, stored, failed })
  const value = useMemo(() => ({ status, isHeld, counts }), [status, isHeld, counts])
  return (
    <AutosaveContext value={value}>
      <div ref={place} className="contents">
        {isConflict && <DraftDifferences key={version} {...{ place, base, words }} theirs={stored} />}
        {children}
      </div>
    </AutosaveContext>
  )
}
