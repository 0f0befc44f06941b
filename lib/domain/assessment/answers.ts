import type { TriState } from './vocabulary'

export type Answers<Key extends string> = {
  readonly present: readonly Key[]
  readonly absent: readonly Key[]
  /** Nobody asked, or somebody said that it was not assessed: both are silence in a record (clinical.md 1.1). */
  readonly notAssessed: readonly Key[]
}

/** Questions by their answer, each in the order in which the form asks. */
export function sortAnswers<Key extends string>(
  keys: readonly Key[],
  given: Readonly<Partial<Record<NoInfer<Key>, TriState>>>,
): Answers<Key> {
  return {
    present: keys.filter((key) => given[key] === 'present'),
    absent: keys.filter((key) => given[key] === 'absent'),
    notAssessed: keys.filter((key) => given[key] !== 'present' && given[key] !== 'absent'),
  }
}
