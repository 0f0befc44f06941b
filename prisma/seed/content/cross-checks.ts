import { isOnCycle, type LinkFault, linkFaults } from '@/lib/domain/exercises/content/ladder-rules'
import { CATEGORIES, POSITIONS } from '@/lib/domain/exercises/exercise'
import type { ContentExercise } from '@/prisma/seed/content/entries/exercise-schema'
import type { ContentModifier } from '@/prisma/seed/content/entries/modifier-schema'
import type { ContentProblem } from './content-error'

const EXERCISES_MIN = 60
/** Core, posture and flexibility are what the product promises; each needs a choice. */
const PROMISED_CATEGORY_MIN = 15
const PROMISED = CATEGORIES.slice(0, 3)

type Library = ReadonlyMap<string, ContentExercise>

export function exerciseLibrary(exercises: readonly ContentExercise[]): Library {
  return new Map(exercises.map((exercise) => [exercise.slug, exercise]))
}

/** Entries of one list that share a value which must be theirs alone. */
export function repeated<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const value = keyOf(entry)
    const again = seen.has(value)
    seen.add(value)
    return again
  })
}

function inExercises(entry: string | null, path: string, message: string): ContentProblem {
  return { file: 'exercises.json', entry, path, message }
}

function checkLink(exercise: ContentExercise, link: 'easier' | 'harder', library: Library): ContentProblem[] {
  const target = exercise[link]
  if (target === null) return []
  const other = library.get(target)
  if (!other) return [inExercises(exercise.slug, link, `${target} does not exist`)]
  const found: ContentProblem[] = []
  const back = link === 'easier' ? 'harder' : 'easier'
  if (other[back] !== exercise.slug) {
    found.push(inExercises(exercise.slug, link, `${target} names ${other[back] ?? 'nothing'} as its ${back}`))
  }
  const faults = linkFaults(exercise, link, other)
  // Seen from below: the link back says the same.
  const own = faults.filter(({ reason }) => link === 'harder' || reason !== 'wrong_load')
  found.push(...own.map((fault) => inExercises(exercise.slug, link, faultMessage(fault, target))))
  return found
}

function faultMessage(fault: LinkFault, target: string): string {
  switch (fault.reason) {
    case 'another_category':
      return `${target} is of another category`
    case 'wrong_load':
      return `${target} has a lower load`
    case 'closed':
      return `${target} is contraindicated for ${fault.conditions.join(', ')}`
  }
}

function checkSpread(exercises: readonly ContentExercise[]): ContentProblem[] {
  const found: ContentProblem[] = []
  if (exercises.length < EXERCISES_MIN) {
    found.push(inExercises(null, '', `needs at least ${EXERCISES_MIN} exercises, has ${exercises.length}`))
  }
  for (const category of PROMISED) {
    const count = exercises.filter((exercise) => exercise.category === category).length
    if (count < PROMISED_CATEGORY_MIN) {
      found.push(inExercises(null, 'category', `only ${count} exercises of ${category}`))
    }
  }
  for (const position of POSITIONS) {
    if (!exercises.some((exercise) => exercise.position === position)) {
      found.push(inExercises(null, 'position', `no exercise in position ${position}`))
    }
  }
  return found
}

/** What can only be seen with all exercises side by side. */
export function checkExercises(exercises: readonly ContentExercise[]): ContentProblem[] {
  const library = exerciseLibrary(exercises)
  return [
    ...checkSpread(exercises),
    ...repeated(exercises, ({ slug }) => slug).map(({ slug }) => inExercises(slug, 'slug', 'stands twice')),
    ...repeated(exercises, ({ name }) => name).map(({ slug }) => inExercises(slug, 'name', 'stands twice')),
    ...exercises.flatMap((exercise) => [
      ...checkLink(exercise, 'easier', library),
      ...checkLink(exercise, 'harder', library),
      ...(isOnCycle(exercise.slug, library) ? [inExercises(exercise.slug, 'harder', 'leads back to itself')] : []),
    ]),
  ]
}

/** Every exercise and piece of equipment that a modifier speaks of must exist, or it would silently guard nothing. */
export function checkModifiers(modifiers: readonly ContentModifier[], library: Library): ContentProblem[] {
  const equipment = [...library.values()].flatMap((exercise) => exercise.equipment)
  const missing = (key: string, path: string, slugs: readonly string[]): ContentProblem[] =>
    slugs
      .filter((slug) => !library.has(slug))
      .map((slug) => ({ file: 'modifiers.json', entry: key, path, message: `${slug} does not exist` }))
  return [
    ...repeated(modifiers, ({ key }) => key).map(
      ({ key }): ContentProblem => ({ file: 'modifiers.json', entry: key, path: 'key', message: 'stands twice' }),
    ),
    ...modifiers.flatMap(({ key, block, caution, allowSlugs }) => [
      ...missing(key, 'block.slugs', block.slugs),
      ...missing(key, 'caution.slugs', caution.slugs),
      ...missing(key, 'allow_slugs', allowSlugs),
      ...[...block.equipmentContains, ...caution.equipmentContains]
        .filter((word) => !equipment.some((piece) => piece.includes(word)))
        .map(
          (word): ContentProblem => ({
            file: 'modifiers.json',
            entry: key,
            path: 'equipment_contains',
            message: `no exercise uses ${word}`,
          }),
        ),
    ]),
  ]
}
