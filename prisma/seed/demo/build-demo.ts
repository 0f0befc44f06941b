import { confirmationExpiresOn } from '@/lib/domain/assessment/confirmation-state'
import type { Signoff } from '@/lib/domain/assessment/gate'
import { allGatesMet, evaluateGates } from '@/lib/domain/assessment/gates'
import { addDays, ageOn, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import type { Content } from '@/prisma/seed/content/content-schema'
import { DEMO_PATIENT_DOORS } from '@/prisma/seed/demo-accounts'
import { stableId } from '@/prisma/seed/stable-id'
import { DEMO_CLINIC, DEMO_MEMBERS, demoMember, memberId } from './clinic'
import { stepOn } from './curves'
import type {
  DemoAlert,
  DemoAssessment,
  DemoConfirmation,
  DemoData,
  DemoPatient,
  DemoProgramme,
  DemoReexamination,
  DemoSession,
  DemoWarningCheck,
} from './demo-data'
import { findingsFor } from './findings'
import { clock, instantAt } from './local-time'
import { measuresOf } from './measures'
import { reexaminationOf } from './new-finding'
import type { PatientStory } from './patient-story'
import { programmeOf } from './programme'
import { logOf } from './sessions'
import { DISC } from './stories/disc'
import { DROP_OUT } from './stories/drop-out'
import { NEW_THIS_WEEK } from './stories/new-this-week'
import { SETBACKS } from './stories/setbacks'
import { SILENCE } from './stories/silence'
import { SLIPS } from './stories/slips'
import { STEADY } from './stories/steady'
import { STENOSIS } from './stories/stenosis'

/** The day that the stories were written for, a Monday; a seed asks for its own. Ids never depend on it. */
export const DEMO_TODAY = plainDate('2026-11-23')

export const PATIENT_STORIES: readonly PatientStory[] = [
  ...STEADY,
  ...SLIPS,
  ...DISC,
  ...STENOSIS,
  ...SETBACKS,
  ...SILENCE,
  ...DROP_OUT,
  ...NEW_THIS_WEEK,
]

/** After so many days without a log the demo shows an alert, as the rules do. */
const SILENT_AFTER_DAYS = 5
const OVER_DOING_DAYS_AGO = 3
/** Assessment and confirmation are signed in one act. */
const SIGNED_AT = '9:55'

function at(day: PlainDate, time: string): string {
  return instantAt(day, clock(time), DEMO_CLINIC.timeZone)
}

export function signoffOf(story: PatientStory, signedOn: PlainDate): Signoff {
  const { name, profession, registrationBody, registrationNumber } = demoMember(story.signedBy)
  const { basis, reasoning } = story.picture
  return { name, profession, registrationBody, registrationNumber, signedOn, basis, reasoning }
}

function confirmationOf(story: PatientStory, assessment: DemoAssessment): DemoConfirmation | null {
  const { assessedOn, findings } = assessment
  const gates = evaluateGates(findings, {
    ageYears: ageOn(story.person.dateOfBirth, assessedOn),
    signoff: signoffOf(story, assessedOn),
  })
  if (!allGatesMet(gates)) return null
  const signedAt = at(assessedOn, SIGNED_AT)
  const stopDay = story.care?.script.stopDay
  return {
    id: stableId(`demo:${story.key}:confirmation`),
    state: stopDay === undefined ? 'confirmed' : 'suspended',
    stateReason: stopDay === undefined ? null : 'red_flag',
    stateChangedAt: stopDay === undefined ? signedAt : at(addDays(assessedOn, stopDay), '19:04'),
    signedBy: demoMember(story.signedBy),
    signedAt,
    expiresOn: confirmationExpiresOn(assessedOn),
    basis: story.picture.basis,
    reasoning: story.picture.reasoning,
  }
}

/** The check of the day on which the warning signs stopped everything. */
function stopsOf(story: PatientStory, startsOn: PlainDate): DemoWarningCheck[] {
  const stopDay = story.care?.script.stopDay
  if (stopDay === undefined) return []
  return [
    {
      id: stableId(`demo:${story.key}:stop`),
      answeredAt: at(addDays(startsOn, stopDay), '19:04'),
      bladderBowelSaddle: true,
      backPainBefore: null,
      kneePainBefore: null,
      siteBefore: null,
    },
  ]
}

function alertsOf(
  story: PatientStory,
  today: PlainDate,
  sessions: readonly DemoSession[],
  { stops, reexamined }: { readonly stops: readonly DemoWarningCheck[]; readonly reexamined: DemoReexamination | null },
): DemoAlert[] {
  const id = (kind: string) => stableId(`demo:${story.key}:alert:${kind}`)
  const alerts: DemoAlert[] = stops.map((stop) => ({
    id: id('red_flag'),
    kind: 'red_flag',
    level: 'critical',
    raisedAt: stop.answeredAt,
    warningCheckId: stop.id,
  }))
  if (reexamined) {
    const raisedAt = reexamined.confirmation.signedAt
    alerts.push({ id: id('conflict'), kind: 'conflict', level: 'high', raisedAt, warningCheckId: null })
  }
  const last = sessions.at(-1)
  if (last && (story.story === 'silent' || story.story === 'drop_out')) {
    const raisedAt = at(addDays(last.localDay, SILENT_AFTER_DAYS), '6:00')
    alerts.push({ id: id('silent'), kind: 'silent', level: 'low', raisedAt, warningCheckId: null })
  }
  if (story.care?.script.extra) {
    const raisedAt = at(addDays(today, -OVER_DOING_DAYS_AGO), '6:00')
    alerts.push({ id: id('over_doing'), kind: 'over_doing', level: 'low', raisedAt, warningCheckId: null })
  }
  return alerts
}

function programmeFor(story: PatientStory, startsOn: PlainDate, content: Content): DemoProgramme | null {
  return story.care ? programmeOf({ story, care: story.care, startsOn }, content) : null
}

/** Where the log begins; who has none came with the knee. */
function furthestAtFirst({ care }: PatientStory): number {
  return care ? stepOn(care.script.site, 0) : 4
}

/** A new signature takes the place of the one before. */
function replacedBy(reexamined: DemoReexamination | null, first: DemoConfirmation | null): DemoConfirmation | null {
  if (!reexamined || !first) return first
  const { signedAt: stateChangedAt } = reexamined.confirmation
  return { ...first, state: 'expired', stateReason: 'superseded', stateChangedAt }
}

function patientOf(story: PatientStory, today: PlainDate, content: Content): DemoPatient {
  const startsOn = addDays(today, -story.assessedDaysAgo)
  const assessment: DemoAssessment = {
    id: stableId(`demo:${story.key}:assessment`),
    assessedOn: startsOn,
    savedAt: at(startsOn, '9:50'),
    signedAt: story.reached === 'assessed' ? null : at(startsOn, SIGNED_AT),
    findings: findingsFor(story.picture, startsOn, furthestAtFirst(story)),
  }
  const programme = programmeFor(story, startsOn, content)
  const log =
    story.care && programme
      ? logOf({ story, care: story.care, startsOn, today, programme })
      : { sessions: [], missed: [] }
  const stops = stopsOf(story, startsOn)
  const reexamined = reexaminationOf(
    { story, today, furthest: furthestAtFirst(story) },
    { assessment, programme },
    content,
  )
  const code = DEMO_PATIENT_DOORS.find(({ patient }) => patient === story.key)?.code
  return {
    id: stableId(`demo:${story.key}:patient`),
    key: story.key,
    story: story.story,
    person: story.person,
    therapistId: memberId(story.therapist),
    registeredAt: at(startsOn, '9:10'),
    door: code === undefined ? null : { id: stableId(`demo:${story.key}:code`), code },
    episode: { id: stableId(`demo:${story.key}:episode`), side: story.picture.side, openedOn: startsOn },
    assessment,
    confirmation: story.reached === 'assessed' ? null : replacedBy(reexamined, confirmationOf(story, assessment)),
    reexamined,
    programme,
    ...log,
    stops,
    alerts: alertsOf(story, today, log.sessions, { stops, reexamined }),
    measures: story.care ? measuresOf({ story, care: story.care, startsOn, sessions: log.sessions }) : [],
  }
}

/** The demo clinic as plain data: the same for the same day and content, with nothing of it in the future. */
export function buildDemo(content: Content, today: PlainDate = DEMO_TODAY): DemoData {
  return {
    today,
    clinic: DEMO_CLINIC,
    members: DEMO_MEMBERS,
    patients: PATIENT_STORIES.map((story) => patientOf(story, today, content)),
  }
}
