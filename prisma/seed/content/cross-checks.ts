import { CATEGORIES, LOADS, POSITIONS } from '@/lib/domain/exercises/exercise'
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
  if (other.category !== exercise.category) {
    found.push(inExercises(exercise.slug, link, `${target} is of another category`))
  }
  if (link === 'harder' && LOADS.indexOf(other.load) < LOADS.indexOf(exercise.load)) {
    found.push(inExercises(exercise.slug, link, `${target} has a lower load`))
  }
  // A step down is offered on a bad day, so it must be open to everyone whom the exercise is meant for.
  const closed = exercise.indicatedFor.filter((condition) => other.contraindicatedFor.includes(condition))
  if (link === 'easier' && closed.length > 0) {
    found.push(inExercises(exercise.slug, link, `${target} is contraindicated for ${closed.join(', ')}`))
  }
  return found
}

function isOnCycle(start: ContentExercise, library: Library): boolean {
  const seen = new Set<string>()
  let slug = start.harder
  while (slug !== null && !seen.has(slug)) {
    if (slug === start.slug) return true
    seen.add(slug)
    slug = library.get(slug)?.harder ?? null
  }
  return false
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
      ...(isOnCycle(exercise, library) ? [inExercises(exercise.slug, 'harder', 'leads back to itself')] : []),
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
