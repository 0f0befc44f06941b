import { FORM_KEY_FIELD, type FormState, GROUP_FIELD } from '@/lib/domain/shared/form-state'

export type FormInput = { [key: string]: string | string[] | FormInput | FormInput[] }

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const MAX_FIELDS = 2000

/**
 * Native form fields as an object: repeated names become arrays, dots nest, numbers between dots index (`items.0.sets`).
 * Next's own `$ACTION` fields, ours that say where groups stand, and files are left out; nothing is converted: that is the schema's task.
 */
export function formToObject(data: FormData): FormInput {
  const root: FormInput = {}
  let fields = 0
  for (const [name, value] of data.entries()) {
    if (isFrame(name) || typeof value !== 'string') continue
    fields += 1
    if (fields > MAX_FIELDS) break
    const path = name.split('.')
    if (path.some((part) => FORBIDDEN_KEYS.has(part) || part === '')) continue
    place(root, path, value)
  }
  return arrayed(root) as FormInput
}

function place(target: FormInput, path: readonly string[], value: string): void {
  const [head, ...rest] = path
  if (head === undefined) return
  if (rest.length > 0) {
    const child = target[head]
    const next = child !== undefined && typeof child === 'object' && !Array.isArray(child) ? child : {}
    target[head] = next
    place(next, rest, value)
    return
  }
  const before = target[head]
  if (before === undefined) target[head] = value
  else if (typeof before === 'string') target[head] = [before, value]
  else if (Array.isArray(before)) target[head] = [...before, value] as string[]
}

/** Objects whose keys are exactly 0, 1, 2 … are lists. */
function arrayed(node: FormInput[string]): FormInput[string] {
  if (typeof node !== 'object' || Array.isArray(node)) return node
  const entries = Object.entries(node).map(([key, child]) => [key, arrayed(child)] as const)
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index))
  return isList ? (entries.map(([, child]) => child) as FormInput[]) : Object.fromEntries(entries)
}

/** Not an answer: what holds a form together. */
function isFrame(name: string): boolean {
  return name.startsWith('$ACTION') || name === GROUP_FIELD
}

/** Secrets are never sent back. */
export function isSecret(name: string): boolean {
  return /password|token/i.test(name)
}

/** What was typed, by field name, to show it again. */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of data.entries()) {
    if (isFrame(name) || typeof value !== 'string' || name === FORM_KEY_FIELD || isSecret(name)) continue
    const before = values[name]
    values[name] = before === undefined ? value : [before, value].flat()
  }
  return values
}

/**
 * Errors in the order of the form, not of the schema. A browser sends fields as they stand on the page, so the order is in what was
 * sent, with and without JavaScript; an error at what was not sent comes last.
 */
export function inFormOrder(errors: FormState['fieldErrors'], data: FormData): FormState['fieldErrors'] {
  const sent = [...data.entries()].map(([name, value]) => (name === GROUP_FIELD ? value : name))
  const placeOf = (field: string) => (sent.includes(field) ? sent.indexOf(field) : sent.length)
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => placeOf(one) - placeOf(other)))
}
