import 'server-only'

import { headers } from 'next/headers'
import { FORM_KEY_FIELD, type FormAction, UNLOCK_FIELD } from '@/lib/domain/shared/form-state'
import { isSecret } from '@/lib/domain/shared/form-values'

/** A form that met a locked screen. Sent once more with the password, it unlocks and is then dealt with as if nothing had been. */
export type KeptForm = {
  readonly action: FormAction
  readonly formKey: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** From the action to the page that is drawn after it in the same request; held no longer than that. */
const kept = new WeakMap<object, KeptForm>()

export async function keepForm(action: FormAction, data: FormData): Promise<void> {
  const fields = [...data.entries()].flatMap(([name, value]) =>
    typeof value !== 'string' || name === UNLOCK_FIELD || name === FORM_KEY_FIELD || isSecret(name)
      ? []
      : [[name, value] as const],
  )
  kept.set(await headers(), { action, fields, formKey: formKeyOf(data) })
}

export function formKeyOf(data: FormData): string {
  const key = data.get(FORM_KEY_FIELD)
  return typeof key === 'string' ? key : ''
}

/** What this request sent to a locked screen, or null. Without JavaScript the page is drawn in the answer to the form. */
export async function keptForm(): Promise<KeptForm | null> {
  return kept.get(await headers()) ?? null
}

/** Sent by the browser itself: the answer is a page, and nothing of the old one is left. */
export async function isNativeForm(): Promise<boolean> {
  return !(await headers()).has('next-action')
}
