import { doseFault } from '@/prisma/seed/content/entries/dose-schema'
import type { ContentExercise } from '@/prisma/seed/content/entries/exercise-schema'
import type { ContentItem, ContentPhase, ContentTemplate } from '@/prisma/seed/content/entries/template-schema'
import type { ContentProblem } from './content-error'
import { repeated } from './cross-checks'

type Library = ReadonlyMap<string, ContentExercise>

const TEMPLATES_MIN = 12
const PHASES_MIN = 3
const NEEDED_GOALS = ['posture_breaks', 'lifting_technique', 'low_impact_exercise'] as const
const NEEDED_CATEGORIES = ['core', 'posture', 'flexibility'] as const
/** Before this phase an extension template keeps away from bending. */
const FIRST_PHASE_WITH_FLEXION = 3

type Fault = { readonly path: string; readonly message: string }

function itemFaults(template: ContentTemplate, phase: ContentPhase, item: ContentItem, library: Library): Fault[] {
  const exercise = library.get(item.exercise)
  if (!exercise) return [{ path: 'exercise', message: `${item.exercise} does not exist` }]
  const found: Fault[] = []
  const dose = doseFault({ ...exercise.defaultDose, ...item.dose })
  if (dose !== null) found.push({ path: 'dose', message: `with the exercise's own dose, ${dose}` })
  for (const condition of template.conditions) {
    if (exercise.contraindicatedFor.includes(condition)) {
      found.push({ path: 'exercise', message: `${item.exercise} is contraindicated for ${condition}` })
    }
    if (exercise.cautionFor.includes(condition) && item.cautionReason === null) {
      found.push({
        path: 'caution_reason',
        message: `${item.exercise} is a caution for ${condition}; say why it is here`,
      })
    }
  }
  return [...found, ...directionFaults(template, phase, exercise)]
}

function directionFaults(template: ContentTemplate, phase: ContentPhase, exercise: ContentExercise): Fault[] {
  const found: Fault[] = []
  if (phase.stage === 'acute_irritable' && exercise.load !== 'low') {
    found.push({ path: 'exercise', message: `${exercise.slug} is ${exercise.load} load in an irritable phase` })
  }
  if (exercise.load === 'high' && phase.stage !== 'maintenance') {
    found.push({ path: 'exercise', message: `${exercise.slug} is high load before maintenance` })
  }
  if (template.directionalPreference === 'flexion' && exercise.lumbarBias === 'extension') {
    found.push({ path: 'exercise', message: `${exercise.slug} extends in a flexion template` })
  }
  if (
    template.directionalPreference === 'extension' &&
    exercise.lumbarBias === 'flexion' &&
    phase.index < FIRST_PHASE_WITH_FLEXION
  ) {
    found.push({ path: 'exercise', message: `${exercise.slug} bends in an early phase of an extension template` })
  }
  return found
}

function phaseFaults(template: ContentTemplate, phase: ContentPhase, place: number, library: Library): Fault[] {
  const at = `phases.${place}`
  const found: Fault[] = []
  if (phase.index !== place + 1) found.push({ path: `${at}.index`, message: `should be ${place + 1}` })
  for (const { exercise } of repeated(phase.items, (item) => item.exercise)) {
    found.push({ path: `${at}.items`, message: `${exercise} stands twice` })
  }
  const items = phase.items.flatMap((item, index) =>
    itemFaults(template, phase, item, library).map(({ path, message }) => ({
      path: `${at}.items.${index}.${path}`,
      message,
    })),
  )
  return [...found, ...items]
}

function templateFaults(template: ContentTemplate, library: Library): Fault[] {
  const found: Fault[] = []
  if (template.phases.length < PHASES_MIN && !template.short) {
    found.push({ path: 'phases', message: `only ${template.phases.length}, and not marked as short` })
  }
  for (const type of NEEDED_GOALS) {
    if (!template.lifestyleGoals.some((goal) => goal.type === type)) {
      found.push({ path: 'lifestyle_goals', message: `no ${type} goal` })
    }
  }
  for (const [index, goal] of template.lifestyleGoals.entries()) {
    if (goal.fromPhase > template.phases.length) {
      found.push({ path: `lifestyle_goals.${index}.from_phase`, message: 'there is no such phase' })
    }
  }
  const slugs = template.phases.flatMap((phase) => phase.items.map((item) => item.exercise))
  for (const category of NEEDED_CATEGORIES) {
    if (!slugs.some((slug) => library.get(slug)?.category === category)) {
      found.push({ path: 'phases', message: `no ${category} exercise` })
    }
  }
  return [...found, ...template.phases.flatMap((phase, place) => phaseFaults(template, phase, place, library))]
}

/** What can only be seen with the templates beside the exercises. */
export function checkTemplates(templates: readonly ContentTemplate[], library: Library): ContentProblem[] {
  const file = 'protocols.json'
  const few: ContentProblem[] =
    templates.length < TEMPLATES_MIN
      ? [{ file, entry: null, path: '', message: `needs at least ${TEMPLATES_MIN} templates, has ${templates.length}` }]
      : []
  return [
    ...few,
    ...repeated(templates, ({ slug }) => slug).map(
      ({ slug }): ContentProblem => ({ file, entry: slug, path: 'slug', message: 'stands twice' }),
    ),
    ...templates.flatMap((template) =>
      templateFaults(template, library).map((fault): ContentProblem => ({ file, entry: template.slug, ...fault })),
    ),
  ]
}
