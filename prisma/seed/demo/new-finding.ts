import { confirmationExpiresOn } from '@/lib/domain/assessment/confirmation-state'
import { modifiersInForce } from '@/lib/domain/assessment/modifiers'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { type Fit, fitOf } from '@/lib/domain/exercises/fit'
import { type ModifierRule, rulesInForce } from '@/lib/domain/exercises/modifier'
import { recheck } from '@/lib/domain/programmes/recheck'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Content } from '@/prisma/seed/content/content-schema'
import { stableId } from '@/prisma/seed/stable-id'
import { DEMO_CLINIC, demoMember } from './clinic'
import type { DemoAssessment, DemoPause, DemoProgramme, DemoReexamination, DemoRevision } from './demo-data'
import { findingsFor } from './findings'
import { clock, instantAt } from './local-time'
import type { ClinicalPicture, PatientStory } from './patient-story'
import { exerciseIn, libraryOf } from './programme'

type Known = { readonly story: PatientStory; readonly today: PlainDate; readonly furthest: number }

/** A second examination that found something new: signed anew, and what it speaks against is paused by the product's own rule. */
export function reexaminationOf(
  { story, today, furthest }: Known,
  before: { readonly assessment: DemoAssessment; readonly programme: DemoProgramme | null },
  content: Content,
): DemoReexamination | null {
  const { newFinding, key, picture } = story
  const revision = before.programme?.revisions.at(-1)
  if (!newFinding || !before.programme || !revision) return null
  const day = addDays(today, -newFinding.daysAgo)
  const at = (time: string) => instantAt(day, clock(time), DEMO_CLINIC.timeZone)
  const found: ClinicalPicture = { ...picture, modifiers: [...(picture.modifiers ?? []), newFinding.modifier] }
  const id = (part: string) => stableId(`demo:${key}:reexamined:${part}`)
  const signedAt = at('11:25')
  const assessment: DemoAssessment = {
    id: id('assessment'),
    assessedOn: day,
    savedAt: at('11:20'),
    signedAt,
    findings: findingsFor(found, day, furthest),
  }
  return {
    assessment,
    confirmation: {
      id: id('confirmation'),
      state: 'confirmed',
      stateReason: null,
      stateChangedAt: signedAt,
      signedBy: demoMember(story.signedBy),
      signedAt,
      expiresOn: confirmationExpiresOn(day),
      basis: picture.basis,
      reasoning: newFinding.reasoning,
    },
    pauses: pausesOf(revision, { key, before: before.assessment, after: assessment, at: signedAt }, content),
  }
}

type Change = {
  readonly key: string
  readonly before: DemoAssessment
  readonly after: DemoAssessment
  readonly at: string
}

function pausesOf(revision: DemoRevision, { key, before, after, at }: Change, content: Content): DemoPause[] {
  const lines = revision.phases.flatMap((phase) => phase.items.map((item) => ({ ...item, stage: phase.stage })))
  const judge = (assessment: DemoAssessment) => fitIn(assessment, content)
  const [fitBefore, fitAfter] = [judge(before), judge(after)]
  const { pause } = recheck(
    lines.map((line) => ({
      lineageId: line.lineageId,
      before: fitBefore(line.exerciseSlug, line.stage),
      after: fitAfter(line.exerciseSlug, line.stage),
      overrideReason: null,
      note: line.note,
      isPaused: false,
    })),
  )
  return pause.map(({ lineageId, reasons }) => ({
    id: stableId(`demo:${key}:pause:${lineageId}`),
    lineageId,
    exerciseSlug: lines.find((line) => line.lineageId === lineageId)?.exerciseSlug ?? '',
    reasons,
    pausedAt: at,
  }))
}

function fitIn({ findings }: DemoAssessment, content: Content) {
  const library = libraryOf(content)
  const { conditions, directionalPreference, irritability } = findings
  const flags = { modifiers: modifiersInForce(findings), directionalPreference, irritability }
  // The content check knows keys as text; the shipped ones are those of the domain.
  const modifiers = rulesInForce(content.modifiers as readonly ModifierRule[], flags)
  return (slug: string, stage: DemoRevision['phases'][number]['stage']): Fit => {
    const exercise = exerciseIn(library, slug)
    const facts = { ...exercise, dose: { ...PLAIN_DOSE, ...exercise.defaultDose } }
    return fitOf(facts, { conditions, modifiers, directionalPreference, stage, tensionerObstacles: [] })
  }
}
