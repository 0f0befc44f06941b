'use client'

import { createContext, useContext } from 'react'
import type { WarningQuestion } from '@/lib/domain/assessment/warning-signs'

/** What was just answered with yes. */
export const SaidContext = createContext<readonly WarningQuestion[]>([])

type Props = {
  sentences: Readonly<Record<WarningQuestion, string>>
  /** For a nerve change after a session, where none of the six was asked. */
  after: string
}

/** The sentences of a stop notice that only the browser knows: the notice itself is drawn on the server. */
export function SaidNow({ sentences, after }: Props) {
  const said = useContext(SaidContext)
  return said.length > 0 ? said.map((question) => sentences[question]).join(' ') : after
}
