import {
  acknowledgeAlert,
  approveProposal,
  declineProposal,
  editProposal,
} from '@/app/therapist/patients/[patientId]/actions'
import { DossierReading } from '@/components/learn/dossier-reading'
import { DossierAlerts } from '@/components/progress/dossier-alerts'
import { DossierProgrammeNow } from '@/components/progress/dossier-programme'
import { DossierRevisions } from '@/components/progress/dossier-revisions'
import { DossierSessions } from '@/components/progress/dossier-sessions'
import { DossierProposals } from '@/components/progress/proposals/dossier-proposals'
import { DossierTimelineCard } from '@/components/progress/timeline/dossier-timeline'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { DossierView } from '@/lib/schemas/dossier'
import type { StaffActor } from '@/lib/server/auth/actor'
import { nowMs } from '@/lib/server/clock'
import { getReadingRecord } from '@/lib/server/learn/reading-record'
import { getDossierAlerts } from '@/lib/server/progress/dossier-alerts'
import { getDossierProgramme } from '@/lib/server/progress/dossier-programme'
import { getDossierSessions } from '@/lib/server/progress/dossier-sessions'
import { getDossierTimeline } from '@/lib/server/progress/dossier-timeline'
import { getProposals } from '@/lib/server/progress/proposals/queries'

type Props = {
  actor: StaffActor
  patientId: PatientId
  view: DossierView
  today: PlainDate
}

/** The sections of a patient who has, or had, a programme; they load together. */
export async function DossierBody({ actor, patientId, view, today }: Props) {
  const { scope, clinic } = actor
  const { timeZone } = clinic
  const page = `/therapist/patients/${patientId}`
  const [timeline, alerts, programme, suggested, reading] = await Promise.all([
    getDossierTimeline(scope, { patientId, zoom: view.days, until: view.until, today, timeZone }),
    getDossierAlerts(scope, patientId),
    getDossierProgramme(scope, patientId),
    getProposals(scope, patientId, { today, timeZone }),
    getReadingRecord(scope, patientId, timeZone),
  ])
  const { sessions, total } = await getDossierSessions(scope, patientId, {
    from: timeline.from,
    to: timeline.to,
    open: view.session,
    nowMs: nowMs(),
    timeZone,
  })
  // What waits for somebody comes before what the rules suggest.
  const isWaiting = alerts.some(({ acknowledged }) => acknowledged === null)
  const alertCard = (
    <DossierAlerts alerts={alerts} patientId={patientId} timeZone={timeZone} acknowledge={acknowledgeAlert} />
  )
  return (
    // Reading order is the narrow screen's; on a wide one the revisions follow the alerts beside the chart.
    <div className="grid gap-x-4 gap-y-5 xl:grid-cols-[minmax(0,1fr)_18.5rem] xl:grid-rows-[auto_1fr_auto_auto]">
      <div className="min-w-0 xl:row-span-2">
        <DossierTimelineCard timeline={timeline} page={page} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 xl:col-start-2">
        {isWaiting && alertCard}
        <DossierProposals
          {...suggested}
          patientId={patientId}
          today={today}
          approve={approveProposal}
          edit={editProposal}
          decline={declineProposal}
        />
        {!isWaiting && alertCard}
      </div>
      <div className="min-w-0 xl:col-start-1 xl:row-start-3">
        <DossierProgrammeNow programme={programme} page={`${page}/programme`} exercisesPage={`${page}/exercises`} />
      </div>
      <div className="min-w-0 xl:col-start-1 xl:row-start-4">
        <DossierSessions sessions={sessions} total={total} open={view.session} paperPath={`${page}/paper`} />
      </div>
      {programme && (
        <div className="flex min-w-0 flex-col gap-4 xl:col-start-2 xl:row-start-2 xl:row-end-5">
          <DossierReading reading={reading} />
          <DossierRevisions programme={programme} compareHref={`/therapist/patients/${patientId}/programme/changes`} />
        </div>
      )}
    </div>
  )
}
