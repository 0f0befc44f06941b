'use client'

import { unstable_rethrow, usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { useDevice } from '@/components/sessions/on-device/device-context'
import type { Written } from '@/components/sessions/on-device/written-first'
import type { AnswerForm } from '@/lib/client/answers/answer-form'
import { type YesNow, yesNow } from '@/lib/client/answers/yes-now'
import { drawnHere } from '@/lib/client/offline/drawn-here'
import { type FormAction, type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'
import { typedValues } from '@/lib/domain/shared/form-values'
import type { SyncRefusal } from '@/lib/schemas/sync'

export type Kept = Extract<Written, { kind: 'kept' }>
type Shown = {
  /** For the form: the server's action before JavaScript and without a store, else one that writes first. */
  readonly action: FormAction
  /** For the form too: what is a yes is seen as it is sent, not when it has arrived. */
  readonly look: (data: FormData) => void
  readonly yes: YesNow | null
  /** A yes that could neither be kept nor sent. */
  readonly isLost: boolean
  readonly kept: Kept | null
  readonly refusal: SyncRefusal | null
}

/** Forms that hold no question which could stop everything. */
const ASKS_NO_SIGN: readonly AnswerForm['kind'][] = ['next_morning', 'missed', 'measure', 'article_read']

/** Takes a form over from its server action: answers go to the device first (decision 19). */
export function useWrittenFirst(form: AnswerForm, action: FormAction, words: AnswerWords): Shown {
  const device = useDevice()
  const here = usePathname()
  const lead = useLead(here)
  const openedAtMs = useRef(0)
  const [isReady, setReady] = useState(false)
  const [yes, setYes] = useState<YesNow | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [isLost, setLost] = useState(false)
  const wasListed = useRef(false)
  const entry = kept && device?.entries?.find(({ id }) => id === kept.event.id)

  useEffect(() => {
    openedAtMs.current = Date.now()
    setReady(true)
  }, [])

  // Sent after all, by whichever tab: on to where the answer would have led.
  useEffect(() => {
    if (entry) wasListed.current = true
    else if (kept?.leadsTo && wasListed.current) {
      wasListed.current = false
      lead(kept.leadsTo)
      // On the page that stays the question itself is next, if there is one.
      if (kept.leadsTo === here) setKept(null)
    }
  }, [entry, kept, lead, here])

  function look(data: FormData): void {
    if (!ASKS_NO_SIGN.includes(form.kind)) setYes(yesNow(form.kind, data))
  }

  async function writtenFirst(state: FormState, data: FormData): Promise<FormState> {
    const written = await write(data, state.attempt)
    switch (written.kind) {
      case 'by_itself':
        return byItself(state, data)
      case 'answered':
        // Other answers are missing beside it: they are asked for first, as on the server.
        if (written.state.status === 'invalid') setYes(null)
        return written.state
      case 'stored':
        if (written.leadsTo) lead(written.leadsTo)
        return { ...IDLE_FORM, status: 'done', attempt: state.attempt + 1 }
      case 'kept':
        setKept(written)
        // A stop page that is up is not left for one that would have to be drawn.
        if (yesNow(form.kind, data) === null) goOnHere(form, written)
        return { ...IDLE_FORM, status: 'done', attempt: state.attempt + 1 }
    }
  }

  /** A yes that does not reach the server must not take the advice away with it, and other answers stay on the page. */
  async function byItself(state: FormState, data: FormData): Promise<FormState> {
    try {
      return await action(state, data)
    } catch (error) {
      unstable_rethrow(error)
      const unsent = { ...IDLE_FORM, attempt: state.attempt + 1 }
      if (yesNow(form.kind, data) !== null) {
        setLost(true)
        return unsent
      }
      // What a browser throws when no answer came; a fault of the server is shown as one.
      if (!(error instanceof TypeError)) throw error
      return { ...unsent, status: 'refused', values: typedValues(data), formErrors: [words.notKept] }
    }
  }

  async function write(data: FormData, attempt: number): Promise<Written> {
    try {
      const running = await device?.start()
      if (!running) return { kind: 'by_itself' }
      const { writeFirst } = await import('@/components/sessions/on-device/written-first')
      return await writeFirst(running, { form, data, openedAtMs: openedAtMs.current, attempt, words })
    } catch {
      // A part of the app that is not there without a signal, or a store that broke: as if there were none.
      return { kind: 'by_itself' }
    }
  }

  const isTaken = device !== null && isReady
  return { action: isTaken ? writtenFirst : action, look, yes, isLost, kept, refusal: entry?.reason ?? null }
}

/**
 * To where the service worker draws on from what the device holds; the next question sheet is none of it. A session does not wait for
 * a bad line either: the server, which may not have its check, is then not asked for its page.
 */
function goOnHere({ kind }: AnswerForm, { leadsTo, hasPlan }: Kept): void {
  if (leadsTo === null || kind === 'measure' || kind === 'message' || navigator.serviceWorker?.controller == null)
    return
  if (!navigator.onLine) location.assign(leadsTo)
  else if (kind === 'before_session' && hasPlan) location.assign(drawnHere(leadsTo))
}

/** A part of a page is not waited for longer than the service worker waits for a whole one. */
const LEAD_MS = 5_000

/**
 * On to the next page. What the router asks for may be lost without a word, and then nothing would happen for ever: the whole page is
 * asked for instead, which the device answers where the network does not.
 */
function useLead(here: string): (to: string) => void {
  const router = useRouter()
  const late = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lead = useRef((_: string) => {})
  lead.current = (to) => {
    if (to === here) return router.refresh()
    clearTimeout(late.current)
    late.current = setTimeout(() => location.assign(to), LEAD_MS)
    router.push(to)
  }
  useEffect(() => () => clearTimeout(late.current), [])
  const [stable] = useState(() => (to: string) => lead.current(to))
  return stable
}
