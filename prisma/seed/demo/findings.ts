import {
  type AssessmentFindings,
  emptyFindings,
  type ImagingRecord,
  type NeuroGrid,
} from '@/lib/domain/assessment/assessment'
import type { BodyChart } from '@/lib/domain/assessment/body-chart/body-chart'
import { REGION_KEYS, type RegionKey, regionOf, usualAreaOf } from '@/lib/domain/assessment/body-chart/body-regions'
import type { NerveRoot, Side, SpinalLevel } from '@/lib/domain/assessment/vocabulary'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { ClinicalPicture } from './patient-story'

const LEVEL: Record<NerveRoot, SpinalLevel> = { L2: 'L2/3', L3: 'L3/4', L4: 'L4/5', L5: 'L4/5', S1: 'L5/S1' }
/** Roots with a reflex worth testing (clinical.md 1.2). */
const REFLEX_ROOTS: readonly string[] = ['L3', 'L4', 'S1']
const FRONT_ROOTS: readonly string[] = ['L2', 'L3', 'L4']

/** The same record with each value made anew from its key. */
function fill<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  make: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, make(key as Key)])) as Record<Key, Value>
}

/** Everything usual but altered feeling at the suspected roots, on the side of the episode. */
function neuroGrid(empty: NeuroGrid, { roots, side }: ClinicalPicture): NeuroGrid {
  const cell = (root: NerveRoot, leg: Side) => ({
    sensation: leg === side && roots.includes(root) ? ('altered' as const) : ('normal' as const),
    strength: '5' as const,
    reflex: REFLEX_ROOTS.includes(root) ? (2 as const) : null,
  })
  return fill(empty, (root) => ({ left: cell(root, 'left'), right: cell(root, 'right') }))
}

/** A tension test of the suspected root, positive and changed from a far end of the nerve, unless the canal is the story. */
function specialTests(
  empty: AssessmentFindings['specialTests'],
  picture: ClinicalPicture,
): AssessmentFindings['specialTests'] {
  const positive = picture.roots.some((root) => FRONT_ROOTS.includes(root)) ? 'femoral_stretch' : 'slump'
  const isTense = picture.conditions.some(
    (condition) => condition === 'lumbar_radiculopathy' || condition === 'herniated_disc',
  )
  return fill(empty, (test) => {
    const finding = (leg: Side) =>
      isTense && test === positive && leg === picture.side
        ? ({ result: 'present', structuralDifferentiation: 'present' } as const)
        : ({ result: 'absent', structuralDifferentiation: 'not_assessed' } as const)
    return { left: finding('left'), right: finding('right') }
  })
}

/** The movement that the preference was read from; the others did nothing. */
function movementTests(
  empty: AssessmentFindings['movementTests'],
  { preference, side }: ClinicalPicture,
): AssessmentFindings['movementTests'] {
  const glide = side === 'left' ? 'side_glide_right' : 'side_glide_left'
  const telling = { extension: 'extension_lying', flexion: 'flexion_lying', lateral: glide }[preference as string]
  return fill(empty, (test) =>
    test === telling
      ? { result: preference === 'flexion' ? 'better' : 'centralised', kneeSignChanged: 'present' }
      : { result: 'no_effect', kneeSignChanged: 'absent' },
  )
}

function imagingRecords({ imaging, conditions, roots, side }: ClinicalPicture, assessedOn: PlainDate): ImagingRecord[] {
  if (!imaging) return []
  return conditions
    .filter((condition) => condition !== 'lumbar_radiculopathy')
    .map((finding) => ({
      kind: imaging.kind,
      doneOn: addDays(assessedOn, -24),
      finding,
      level: LEVEL[roots[0]],
      side,
      slipGrade: finding === 'spondylolisthesis' ? (imaging.slipGrade ?? null) : null,
      stability: finding === 'spondylolisthesis' ? 'stable' : null,
      agreesWithSigns: 'present',
      note: '',
    }))
}

/**
 * Pain from the low back over the buttock along the first root's usual area, as far as it reached that day; tingling and numbness, where
 * the history has them, at the far end: all on the side of the episode.
 */
function bodyChart({ roots, side, history }: ClinicalPicture, furthest: number): BodyChart {
  const area = usualAreaOf(roots[0])
    .map(regionOf)
    .filter((region) => region.side === side && region.site <= furthest)
  const far = Math.max(...area.map(({ site }) => site))
  const farEnd = area.filter(({ site }) => site === far).map(({ key }) => key)
  const pain = new Set<RegionKey>([
    `back-${side}-low_back`,
    `back-${side}-upper_buttock`,
    ...area.map(({ key }) => key),
  ])
  return {
    pain: REGION_KEYS.filter((key) => pain.has(key)),
    numbness: history.includes('numbness') ? farEnd : [],
    tingling: history.includes('tingling') ? farEnd : [],
  }
}

/**
 * A whole assessment from the few things that set a patient apart: all asked, all examined, the rest unremarkable. `furthest` is the
 * site, 1 to 6, that the symptoms reached that day (clinical.md 4.2).
 */
export function findingsFor(picture: ClinicalPicture, assessedOn: PlainDate, furthest: number): AssessmentFindings {
  const empty = emptyFindings()
  const [primaryCondition] = picture.conditions
  const present = new Set<string>(['radiates_back_to_knee', 'no_knee_trauma', ...picture.history])
  const isNarrow = picture.conditions.includes('spinal_stenosis')
  return {
    ...empty,
    history: fill(empty.history, (key) => (present.has(key) ? 'present' : 'absent')),
    stenosisSigns: fill(empty.stenosisSigns, (key) => (isNarrow && key !== 'wide_gait' ? 'present' : 'absent')),
    coughPainSite: present.has('worse_coughing') ? 'leg' : null,
    sneezePainSite: present.has('worse_sneezing') ? 'leg' : null,
    radiationOrigin: ['low_back', 'buttock'],
    painQuality: [picture.irritability === 'low' ? 'dull_ache' : 'sharp'],
    unilateral: picture.side,
    bodyChart: bodyChart(picture, furthest),
    redFlags: fill(empty.redFlags, () => ({ answer: 'absent' })),
    neuro: neuroGrid(empty.neuro, picture),
    upperMotorNeurone: fill(empty.upperMotorNeurone, () => 'absent'),
    movementTests: movementTests(empty.movementTests, picture),
    specialTests: specialTests(empty.specialTests, picture),
    localScreen: fill(empty.localScreen, () => 'absent'),
    localScreenResult: 'not_local',
    imaging: imagingRecords(picture, assessedOn),
    sides: picture.side,
    suspectedRoots: picture.roots,
    conditions: picture.conditions,
    primaryCondition,
    directionalPreference: picture.preference,
    irritability: picture.irritability,
    modifiers: picture.modifiers ?? [],
  }
}
