import type { AssessmentFindings } from './assessment'

/** The answers of a form by field name, as a browser sends them; what is empty is left out. */
export type FieldValues = Readonly<Record<string, readonly string[]>>

type Draft = { readonly findings: AssessmentFindings; readonly explicit: readonly string[] }

/** A draft as the fields of its form: the same names and words, so that two versions can be laid side by side. */
export function draftFields({ findings, explicit }: Draft): FieldValues {
  const { reasoning: _signature, ...asked } = findings
  const untouched = (name: string, value: string) => NOT_ASSESSED.has(value) && !explicit.includes(name)
  return Object.fromEntries(leavesOf(asked, '').filter(([name, [value = '']]) => !untouched(name, value)))
}

const NOT_ASSESSED = new Set(['not_assessed', 'not_tested'])

function leavesOf(value: unknown, name: string): [string, readonly string[]][] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    return value.length === 0 ? [] : [[name, value]]
  }
  if (typeof value !== 'object') return [[name, [String(value)]]]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, name === '' ? key : `${name}.${key}`))
}

export type FieldDifference = {
  readonly name: string
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  /** Only the other person changed it: what I have is what I began with. */
  readonly isTheirsAlone: boolean
}

/** Where two people's answers differ, by what both began with; in the order of mine, then theirs. */
export function differencesOf(base: FieldValues, mine: FieldValues, theirs: FieldValues): FieldDifference[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return names.flatMap((name): FieldDifference[] => {
    const [own, other] = [mine[name] ?? [], theirs[name] ?? []]
    if (isSame(own, other)) return []
    return [{ name, mine: own, theirs: other, isTheirsAlone: isSame(own, base[name] ?? []) }]
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}
