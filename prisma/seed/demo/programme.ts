import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { scheduleOf } from '@/lib/domain/programmes/due-days'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import { proposeVariants } from '@/lib/domain/programmes/variants'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Content } from '@/prisma/seed/content/content-schema'
import type { ContentExercise } from '@/prisma/seed/content/entries/exercise-schema'
import type { ContentPhase, ContentTemplate } from '@/prisma/seed/content/entries/template-schema'
import { stableId } from '@/prisma/seed/stable-id'
import { DEMO_CLINIC } from './clinic'
import type { DemoItem, DemoPhase, DemoProgramme, DemoRevision, DemoWindow } from './demo-data'
import { clock, instantAt } from './local-time'
import type { Care, PatientStory } from './patient-story'

type Library = ReadonlyMap<string, ContentExercise>
type Visit = { readonly story: PatientStory; readonly care: Care; readonly startsOn: PlainDate }

export function libraryOf(content: Content): Library {
  return new Map(content.exercises.map((exercise) => [exercise.slug, exercise]))
}

export function exerciseIn(library: Library, slug: string): ContentExercise {
  const exercise = library.get(slug)
  if (!exercise) throw new Error(`No exercise ${slug}`)
  return exercise
}

function itemsOf(phase: ContentPhase, revision: string, { story }: Visit, library: Library): DemoItem[] {
  return phase.items.map((item, index) => {
    const exercise = exerciseIn(library, item.exercise)
    return {
      id: stableId(`${revision}:phase:${phase.index}:item:${item.exercise}`),
      lineageId: stableId(`demo:${story.key}:lineage:${phase.index}:${item.exercise}`),
      position: index + 1,
      exerciseSlug: item.exercise,
      side: exercise.unilateral ? story.picture.side : null,
      dose: mergeDose({ ...PLAIN_DOSE, ...exercise.defaultDose }, item.dose),
      note: item.note,
    }
  })
}

/** The versions of one phase's session that the rules propose, approved as they are. */
function variantsOf(phase: DemoPhase, revision: string, library: Library): DemoRevision['variants'] {
  const candidates = phase.items.map((item) => {
    const { category, load, position } = exerciseIn(library, item.exerciseSlug)
    return { ...item, category, load, position }
  })
  return proposeVariants(candidates)
    .filter(({ itemIds }) => itemIds.length > 0)
    .map(({ kind, itemIds }) => ({
      id: stableId(`${revision}:variant:${phase.position}:${kind}`),
      phase: phase.position,
      kind,
      itemIds,
    }))
}

function revisionOf(number: number, template: ContentTemplate, visit: Visit, library: Library): DemoRevision {
  const { story, care, startsOn } = visit
  const revision = `demo:${story.key}:revision:${number}`
  const phases = template.phases.map(({ items: _items, index, weeksRange: _range, ...phase }, place) => ({
    ...phase,
    id: stableId(`${revision}:phase:${index}`),
    position: index,
    items: itemsOf(template.phases[place] as ContentPhase, revision, visit, library),
  }))
  const current = phases[number - 1]
  if (!current) throw new Error(`${template.slug} has no phase ${number}`)
  const { weekdays } = scheduleOf(current.items.map((item) => item.dose))
  const day = addDays(startsOn, care.phaseStarts[number - 1] ?? 0)
  const wanted = care.schedule.weekdays
  return {
    id: stableId(revision),
    number,
    currentPhase: number,
    startsOn: day,
    createdAt: instantAt(day, clock('10:05'), DEMO_CLINIC.timeZone),
    activatedAt: story.reached === 'active' ? instantAt(day, clock('10:20'), DEMO_CLINIC.timeZone) : null,
    weekdays: wanted ? weekdays.filter((weekday) => wanted.includes(weekday)) : weekdays,
    sessionsPerDay: care.schedule.sessionsPerDay,
    phases,
    variants: phases.flatMap((phase) => variantsOf(phase, revision, library)),
    goals: template.lifestyleGoals.map((goal, index) => ({ ...goal, id: stableId(`${revision}:goal:${index + 1}`) })),
  }
}

/** One window a stretch of the same schedule: a new revision, a pause, its end and a stop each begin another. */
function windowsOf(revisions: readonly DemoRevision[], { story, care, startsOn }: Visit): DemoWindow[] {
  const { pause, stopDay } = care.script
  const pausedFrom = pause && addDays(startsOn, pause.fromDay)
  const resumedOn = pause?.toDay === undefined ? undefined : addDays(startsOn, pause.toDay + 1)
  const stoppedOn = stopDay === undefined ? undefined : addDays(startsOn, stopDay)
  const revisionStarts = revisions.map((revision) => revision.startsOn)
  const starts = [...revisionStarts, pausedFrom, resumedOn, stoppedOn].filter((day) => day !== undefined)
  const days = [...new Set(starts)].sort()
  return days.flatMap((day, index) => {
    const revision = revisions.findLast((candidate) => candidate.startsOn <= day)
    const next = days[index + 1]
    const isHoliday = pausedFrom !== undefined && day >= pausedFrom && (resumedOn === undefined || day < resumedOn)
    const isStopped = stoppedOn !== undefined && day >= stoppedOn
    return revision
      ? [
          {
            id: stableId(`demo:${story.key}:window:${index + 1}`),
            revisionId: revision.id,
            kind: isHoliday || isStopped ? ('paused' as const) : ('active' as const),
            startsOn: day,
            endsOn: next === undefined ? null : addDays(next, -1),
            weekdays: revision.weekdays,
            sessionsPerDay: revision.sessionsPerDay,
          },
        ]
      : []
  })
}

function stateOf({ story, care, startsOn }: Visit): Pick<DemoProgramme, 'state' | 'stateReason' | 'stateChangedAt'> {
  const { pause, stopDay } = care.script
  const at = (day: number, time: string) => instantAt(addDays(startsOn, day), clock(time), DEMO_CLINIC.timeZone)
  if (story.reached === 'draft') return { state: 'draft', stateReason: null, stateChangedAt: at(0, '10:05') }
  if (stopDay !== undefined)
    return { state: 'suspended', stateReason: 'red_flag', stateChangedAt: at(stopDay, '19:04') }
  if (pause && pause.toDay === undefined) {
    return { state: 'paused', stateReason: pause.reason, stateChangedAt: at(pause.fromDay - 1, '20:30') }
  }
  return {
    state: 'active',
    stateReason: null,
    stateChangedAt: at(pause?.toDay === undefined ? 0 : pause.toDay + 1, '10:20'),
  }
}

/** The patient's own copy of the template: one revision a phase that has begun, each with everything in it. */
export function programmeOf(visit: Visit, content: Content): DemoProgramme {
  const { story, care } = visit
  const template = content.templates.find(({ slug }) => slug === care.template)
  if (!template) throw new Error(`No template ${care.template}`)
  const library = libraryOf(content)
  const revisions = care.phaseStarts.map((_, index) => revisionOf(index + 1, template, visit, library))
  return {
    id: stableId(`demo:${story.key}:programme`),
    templateSlug: template.slug,
    title: template.name,
    ...stateOf(visit),
    revisions,
    windows: story.reached === 'active' ? windowsOf(revisions, visit) : [],
  }
}
