import { acknowledgeAlert } from '@/app/therapist/patients/[patientId]/actions'
import { DossierAlerts } from '@/components/progress/dossier-alerts'
import { DossierProgrammeNow } from '@/components/progress/dossier-programme'
import { DossierRevisions } from '@/components/progress/dossier-revisions'
import { DossierSessions } from '@/components/progress/dossier-sessions'
import { DossierTimelineCard } from '@/components/progress/dossier-timeline'
import type { DossierZoom } from '@/lib/domain/progress/dossier'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { StaffActor } from '@/lib/server/auth/actor'
import { nowMs } from '@/lib/server/clock'
import { getDossierAlerts } from '@/lib/server/progress/dossier-alerts'
import { getDossierProgramme } from '@/lib/server/progress/dossier-programme'
import { getDossierSessions } from '@/lib/server/progress/dossier-sessions'
import { getDossierTimeline } from '@/lib/server/progress/dossier-timeline'

type Props = {
  actor: StaffActor
  patientId: PatientId
  zoom: DossierZoom
  today: PlainDate
}

/** The sections of a patient who has, or had, a programme; they load together. */
export async function DossierBody({ actor, patientId, zoom, today }: Props) {
  const { scope, clinic } = actor
  const { timeZone } = clinic
  const page = `/therapist/patients/${patientId}`
  const [timeline, alerts, programme] = await Promise.all([
    getDossierTimeline(scope, { patientId, zoom, today, timeZone }),
    getDossierAlerts(scope, patientId),
    getDossierProgramme(scope, patientId),
  ])
  const { sessions, total } = await getDossierSessions(scope, patientId, {
    from: timeline.from,
    nowMs: nowMs(),
    timeZone,
  })
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_17.5rem]">
        <DossierTimelineCard timeline={timeline} page={page} />
        <DossierAlerts alerts={alerts} patientId={patientId} timeZone={timeZone} acknowledge={acknowledgeAlert} />
      </div>
      <DossierProgrammeNow programme={programme} page={`${page}/programme`} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <DossierSessions sessions={sessions} total={total} />
        {programme && <DossierRevisions programme={programme} />}
      </div>
    </div>
  )
}
