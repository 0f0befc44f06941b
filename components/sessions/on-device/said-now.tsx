'use client'

import { createContext, useContext } from 'react'
import type { YesNow } from '@/lib/client/answers/yes-now'

/** What was just answered with yes. */
export const SaidContext = createContext<YesNow['said']>([])

type Props = {
  sentences: Readonly<Partial<Record<YesNow['said'][number], string>>>
  /** For a nerve change after a session, where none of the six was asked. */
  after: string
}

/** The sentences of a stop notice that only the browser knows: the notice itself is drawn on the server. */
export function SaidNow({ sentences, after }: Props) {
  const said = useContext(SaidContext)
  return said.length > 0 ? said.map((question) => sentences[question]).join(' ') : after
}
