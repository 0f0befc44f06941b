import { measureRows } from '@/components/sessions/unsent/question-rows'
import type { EntryWords } from '@/components/sessions/unsent/unsent-words'
import type { SyncEvent } from '@/lib/schemas/sync'

export type EntryRow = readonly [label: string, value: string]

type Facts = {
  readonly words: EntryWords
  readonly at: (instantMs: number) => string
  /** By item; an exercise that the device does not know is told by its place. */
  readonly exercises: ReadonlyMap<string, string>
}

/** All of an entry in words, so that a clinic can key it in from the screen. */
export function entryRows(event: SyncEvent, facts: Facts): readonly EntryRow[] {
  const { words, at } = facts
  switch (event.kind) {
    case 'session':
      return sessionRows(event, facts)
    case 'warning_check':
      return [
        [words.when, at(event.happenedAtMs)],
        ...words.questions.map(([question, label]): EntryRow => [label, yesNo(event.answers[question] ?? null, words)]),
        ...(event.before ? beforeRows(event.before, words) : []),
      ]
    case 'next_morning':
      return [
        [words.when, at(event.happenedAtMs)],
        [words.settled, yesNo(event.settled, words)],
      ]
    case 'missed':
      return [
        [words.when, at(event.happenedAtMs)],
        [words.reason, words.reasons[event.reason]],
      ]
    case 'weekly_screen':
      return [
        [words.when, at(event.happenedAtMs)],
        ...words.weekly.map(([question, label]): EntryRow => [label, yesNo(event.answers[question], words)]),
      ]
    case 'article_read':
      return [
        [words.when, at(event.happenedAtMs)],
        // Its name in the address is made of its title's words.
        [words.article, event.key.replaceAll('-', ' ')],
      ]
    case 'message':
      return [
        [words.when, at(event.happenedAtMs)],
        [words.message, event.body],
      ]
    case 'measure':
      return [[words.when, at(event.happenedAtMs)], ...measureRows(event.answers, words.sheets)]
  }
}

function yesNo(answer: boolean | null, words: EntryWords): string {
  return answer === null ? words.openAnswer : answer ? words.yes : words.no
}

function beforeRows(
  before: { readonly backPain: number; readonly kneePain: number; readonly site: number },
  words: EntryWords,
): EntryRow[] {
  return [
    [`${words.backPain}: ${words.before}`, String(before.backPain)],
    [`${words.kneePain}: ${words.before}`, String(before.kneePain)],
    [words.furthestBefore, words.places[before.site] ?? ''],
  ]
}

function sessionRows(event: Extract<SyncEvent, { kind: 'session' }>, { words, at, exercises }: Facts): EntryRow[] {
  const { variant, before, items, checkIn } = event.report
  const done = items.map(({ itemId, setsDone, skipReason, difficulty, ...changed }, index): EntryRow => {
    const name = exercises.get(itemId)
    const label = name ? `${index + 1}. ${name}` : words.exercise.replace('{number}', String(index + 1))
    const sets = words.setsDone.replace('{count}', String(setsDone))
    const more = [
      changed.repsDone !== null && words.reps.replace('{count}', String(changed.repsDone)),
      changed.weightKg !== null && words.weight.replace('{count}', String(changed.weightKg)),
      changed.band && words.bands[changed.band],
      skipReason && words.reasons[skipReason],
      difficulty && words.difficulties[difficulty],
    ]
    return [label, [sets, ...more.filter(Boolean)].join(', ')]
  })
  return [
    [words.began, at(event.startedAtMs)],
    [words.ended, at(event.happenedAtMs)],
    [words.variant, words.variants[variant]],
    ...done,
    ...beforeRows(before, words),
    [`${words.backPain}: ${words.worst}`, String(checkIn.backPainMax)],
    [`${words.kneePain}: ${words.worst}`, String(checkIn.kneePainMax)],
    [words.furthest, words.places[checkIn.siteAfter] ?? ''],
    ...(checkIn.siteAfter > before.site ? [[words.reverted, yesNo(checkIn.spreadReverted, words)] as const] : []),
    [words.newWeakness, yesNo(checkIn.newWeakness, words)],
    [words.newNumbness, yesNo(checkIn.newNumbness, words)],
    [words.effort, String(checkIn.effort)],
    ...(checkIn.note ? [[words.note, checkIn.note] as const] : []),
  ]
}
