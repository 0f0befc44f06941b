'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { FIRST_STATE, type PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'
import { type DraftStore, type SessionDraft, saveDraft } from '@/lib/client/session/session-draft'

/** The device's store is slower than the clock: in between, a killed browser loses this much of a running set at most. */
const KEEP_EVERY_MS = 5_000

type Drafted = { state: PlayerState; isRunning: boolean; isUntouched: RefObject<boolean> }

/** Writes the draft after every step: into this tab at once, into the device's store as often as it bears. */
export function useDraft(
  checkId: string,
  { state, isRunning, isUntouched }: Drafted,
  box: RefObject<HTMLElement | null>,
  store: DraftStore,
): void {
  const kept = useRef<{ state: PlayerState; atMs: number }>({ state: FIRST_STATE, atMs: 0 })
  useEffect(() => {
    if (!isRunning) return
    const form = box.current?.closest('form') ?? null
    const save = (isNew: boolean) => {
      const draft = { state, seenAtMs: playerNow(), answers: readAnswers(form) }
      if (!hasBegun(draft)) return
      isUntouched.current = false
      saveDraft(checkId, draft)
      if (!isNew && draft.seenAtMs - kept.current.atMs < KEEP_EVERY_MS) return
      kept.current = { state, atMs: draft.seenAtMs }
      store.keep(draft)
    }
    save(!isSameStep(kept.current.state, state))
    const onInput = () => save(true)
    form?.addEventListener('input', onInput)
    return () => form?.removeEventListener('input', onInput)
  }, [checkId, box, store, isRunning, isUntouched, state])
}

const hasBegun = ({ state, answers }: SessionDraft) =>
  state.clock !== null ||
  state.stage.index > 0 ||
  state.stage.kind === 'check_in' ||
  state.stage.view !== 'look' ||
  Object.keys(state.logs).length > 0 ||
  Object.values(answers).some((answer) => answer !== '')

/** Apart from how far the clock has been credited. */
const isSameStep = (one: PlayerState, other: PlayerState) =>
  one.stage === other.stage && one.logs === other.logs && one.clock === other.clock && one.endedSets === other.endedSets

/** The check-in's answers. The log of the exercises is in the player's own state, hidden fields are the page's. */
function readAnswers(form: HTMLFormElement | null): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const element of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []) {
    if (
      element.name === '' ||
      element.type === 'hidden' ||
      element.name.startsWith('items.') ||
      element.name.startsWith('$')
    )
      continue
    if (element.type === 'radio' && !(element as HTMLInputElement).checked) continue
    answers[element.name] = element.value
  }
  return answers
}

export function restoreAnswers(form: HTMLFormElement | null, answers: Readonly<Record<string, string>>): void {
  if (!form) return
  for (const [name, value] of Object.entries(answers)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = value
  }
  form.dispatchEvent(new Event('change', { bubbles: true }))
}
