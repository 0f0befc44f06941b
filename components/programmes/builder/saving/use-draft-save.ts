'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { planFields } from '@/components/programmes/builder/saving/plan-fields'
import { LOCK_MET } from '@/lib/client/lock-met'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { type FormAction, IDLE_FORM } from '@/lib/domain/shared/form-state'

export type SaveStatus =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'unreached' | 'conflict' }
  /** A typed dose is none yet: what was saved last is older. */
  | { readonly kind: 'held' }
  | { readonly kind: 'refused'; readonly sentence: string }

type Options = {
  readonly action: FormAction
  readonly plan: DraftPlan
  /** The stored draft that the page shows: another one than ours is somebody else's. */
  readonly stored: { readonly version: number }
  readonly patientId: string
  readonly revisionId: string
}

/** Nobody waits for a save; typing on puts it off by as much. */
const PAUSE_MS = 1_200
const AGAIN_MS = 10_000

/** Saves the plan whenever it rests. After a conflict it waits for the person. */
export function useDraftSave({ action, plan, stored, patientId, revisionId }: Options) {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved' })
  const version = useRef(stored.version)
  const [shown, setShown] = useState(stored.version)
  const saved = useRef(plan)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(plan)
  latest.current = plan

  const built = useCallback((on: number) => {
    version.current = on
    // At once: a button that is pressed next is built on it.
    flushSync(() => setShown(on))
  }, [])

  const send = useCallback(async (): Promise<void> => {
    const sent = latest.current
    setStatus({ kind: 'saving' })
    try {
      const answer = await action(IDLE_FORM, formOf(sent, { patientId, revisionId, version: version.current }))
      if (answer.isLocked) window.dispatchEvent(new Event(LOCK_MET))
      if (answer.status === 'done') {
        built(version.current + 1)
        saved.current = sent
        setStatus({ kind: latest.current === sent ? 'saved' : 'waiting' })
      } else if (answer.status === 'refused' && !answer.isLocked) setStatus({ kind: 'conflict' })
      else {
        const sentence = Object.values(answer.fieldErrors)[0]?.[0] ?? answer.formErrors[0] ?? ''
        setStatus({ kind: 'refused', sentence })
      }
    } catch {
      setStatus({ kind: 'unreached' })
    }
  }, [action, patientId, revisionId, built])

  /** One at a time, each built on the version that the one before it made; false when something is not saved at the end. */
  const save = useCallback((): Promise<boolean> => {
    const next = queue.current.then(async () => {
      if (latest.current !== saved.current) await send()
      return latest.current === saved.current
    })
    queue.current = next
    return next
  }, [send])

  const { kind } = status
  useEffect(() => {
    if (plan === saved.current || kind === 'saving' || kind === 'conflict') return
    if (plan.lines.some((line) => line.typed !== null)) return setStatus({ kind: 'held' })
    setStatus((was) => (was.kind === 'unreached' ? was : { kind: 'waiting' }))
    const timer = setTimeout(save, kind === 'unreached' ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [plan, kind, save])

  const isUnsaved = kind !== 'saved'
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  /** Mine over theirs, or theirs for mine: from now on their version is the one to build on. */
  const settle = (keepsMine: boolean, theirs: DraftPlan) => {
    built(stored.version)
    saved.current = keepsMine ? saved.current : theirs
    setStatus({ kind: keepsMine ? 'waiting' : 'saved' })
    if (keepsMine) save()
  }
  return { status, version: shown, flush: save, settle, isStale: kind === 'conflict' && stored.version !== shown }
}

function formOf(plan: DraftPlan, keys: { patientId: string; revisionId: string; version: number }): FormData {
  const data = new FormData()
  for (const [name, value] of [
    ['patientId', keys.patientId],
    ['revisionId', keys.revisionId],
    ['version', String(keys.version)],
    ['intent', 'save'],
    ['after', 'autosave'],
    ...planFields(plan),
  ] as const) {
    data.append(name, value)
  }
  return data
}
