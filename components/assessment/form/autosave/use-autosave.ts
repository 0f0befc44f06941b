'use client'

import { type RefObject, useCallback, useContext, useEffect, useRef, useState, useTransition } from 'react'
import { type AutosaveStatus, QUIET } from '@/components/assessment/form/autosave/autosave-context'
import { saveInPauses } from '@/components/assessment/form/autosave/save-in-pauses'
import { FormContext } from '@/components/forms/form-context'
import { readFields } from '@/lib/client/form-fields'
import { LOCK_MET } from '@/lib/client/lock-met'
import type { FieldValues } from '@/lib/domain/assessment/draft-fields'
import { type FormAction, type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'

type Options = {
  /** Something inside the form. */
  readonly place: RefObject<HTMLElement | null>
  readonly action: FormAction
  readonly version: number
  /** The draft that the page first came with. */
  readonly stored: FieldValues
  /** The sentence for a save that did not arrive. */
  readonly failed: string
}

type Autosaving = {
  readonly status: AutosaveStatus
  readonly isHeld: boolean
  /** Refused, and what is stored now is somebody else's. */
  readonly isConflict: boolean
  /** What both people began with. */
  readonly base: RefObject<FieldValues>
}

type Outcome = { readonly attempt: number; readonly status: AutosaveStatus }

/** Saves the form around `place` whenever typing pauses; waits for the person when somebody else saved meanwhile. */
export function useAutosave({ place, action, version, stored, failed }: Options): Autosaving {
  const { attempt, status: answered } = useContext(FormContext)?.state ?? IDLE_FORM
  const [outcome, setOutcome] = useState<Outcome>({ attempt, status: QUIET })
  const [isSaving, startSaving] = useTransition()
  const versions = useVersions(version)
  const { note, send } = versions
  const base = useRef(stored)
  // A form that was sent by its buttons has an answer of its own.
  const status = outcome.attempt === attempt ? outcome.status : QUIET
  const isRefused = status.kind === 'failed' || (answered === 'refused' && status === QUIET)
  const isConflict = isRefused && versions.isOvertaken
  const isPaused = useRef(false)
  useEffect(() => {
    isPaused.current = isConflict
  }, [isConflict])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (form && attempt > 0 && answered === 'done') base.current = readFields(form)
  }, [place, attempt, answered])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const settle = (kind: 'saved' | 'failed', sentence: string) => setOutcome({ attempt, status: { kind, sentence } })
    const save = async () => {
      const fields = readFields(form)
      try {
        const answer = await send(versionField(form), () => action(IDLE_FORM, draftOf(form)))
        if (answer.status !== 'done') return settle('failed', firstSentence(answer) ?? failed)
        base.current = fields
        settle('saved', answer.message ?? '')
      } catch (error) {
        settle('failed', failed)
        throw error
      }
    }
    return saveInPauses(form, {
      save: () => new Promise((resolve, reject) => startSaving(() => save().then(resolve, reject))),
      isPaused: () => isPaused.current,
      onSend: () => note(versionField(form)),
    })
  }, [place, action, failed, attempt, note, send])

  return {
    status: isSaving ? { kind: 'saving' } : status,
    isHeld: versions.isOwn || (status.kind === 'failed' && versions.isSent),
    isConflict,
    base,
  }
}

/** Which versions of the draft this page made itself: another one than those is somebody else's. */
function useVersions(shown: number) {
  const [own, setOwn] = useState<readonly number[]>([])
  const [sent, setSent] = useState<number | null>(null)
  const note = useCallback((field: HTMLInputElement) => setSent(Number(field.value)), [])
  const send = useCallback(async (field: HTMLInputElement, act: () => Promise<FormState>) => {
    const next = Number(field.value) + 1
    setSent(next - 1)
    // Before the answer: the page that it brings has that version already.
    setOwn((versions) => [...versions, next])
    const answer = await act()
    if (answer.isLocked) window.dispatchEvent(new Event(LOCK_MET))
    if (answer.status === 'done') field.value = String(next)
    else setOwn((versions) => versions.filter((version) => version !== next))
    return answer
  }, [])
  const isOwn = own.includes(shown)
  return { isOwn, isSent: sent !== null, isOvertaken: sent !== null && sent !== shown && !isOwn, note, send }
}

function draftOf(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  data.set('after', 'autosave')
  return data
}

function firstSentence({ fieldErrors, formErrors }: FormState): string | undefined {
  return Object.values(fieldErrors)[0]?.[0] ?? formErrors[0]
}

function versionField(form: HTMLFormElement): HTMLInputElement {
  const field = form.elements.namedItem('version')
  if (!(field instanceof HTMLInputElement)) throw new Error('The form has no version field')
  return field
}
