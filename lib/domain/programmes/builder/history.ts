/** Everything that can be undone, oldest first, and what was undone, next first. */
export type History<State> = {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What the last change was about: typing on in the same field is one step. Null ends it. */
  readonly about: string | null
}

/** More steps than anybody goes back; each is a few kilobytes of shared data. */
const MOST_STEPS = 500

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [], about: null }
}

/** A change: what was undone before is gone. Changes about the same thing one after the other become one step. */
export function changed<State>(history: History<State>, present: State, about: string | null): History<State> {
  if (present === history.present) return history
  const isOneStep = about !== null && about === history.about
  const past = isOneStep ? history.past : [...history.past, history.present].slice(-MOST_STEPS)
  return { past, present, future: [], about }
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], about: null }
}

export function redone<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, about: null }
}
