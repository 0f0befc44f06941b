import { NothingHere } from '@/components/sessions/offline/nothing-here'
import { ShellDone } from '@/components/sessions/offline/shell-done'
import { ShellStop } from '@/components/sessions/offline/shell-stop'
import type { KeptDay } from '@/components/sessions/offline/use-device-day'
import { SessionClosed } from '@/components/sessions/player/session-closed'
import { SessionUnderWay } from '@/components/sessions/player/session-under-way'
import { sessionOfCheck, variantOf } from '@/lib/domain/sessions/on-device/day-on-device'
import { planFor } from '@/lib/domain/sessions/session-of-day'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { kept: KeptDay; checkId: string; isDone: boolean; action: FormAction }

/** One session by the check that opened it: its player, or what came of it. */
export function ShellSession({ kept, checkId, isDone, action }: Props) {
  const { bundle, done, today, nowMs } = kept
  const found = sessionOfCheck(done, checkId, nowMs)
  if (today.state === 'suspended') return <ShellStop bundle={bundle} stop={today.stop} />
  if (found.kind === 'done') return <ShellDone bundle={bundle} session={found.session} />
  const { programmeId, revisionId, side } = bundle.plan
  const variant = variantOf(today.plan, new URLSearchParams(location.search).get('variant'))
  const { steps } = planFor(today.plan, today.day, variant)
  if (isDone)
    return (
      <NothingHere kind="sent" own={{ initials: bundle.initials, emergencyNumber: bundle.clinic.emergencyNumber }} />
    )
  const isClosed = found.kind === 'closed' || today.isOld || today.state !== 'active' || steps.length === 0
  if (isClosed || programmeId === null || revisionId === null) return <SessionClosed isDemo={bundle.clinic.isDemo} />
  return (
    <SessionUnderWay
      action={action}
      checkId={checkId}
      variant={variant}
      session={{
        ...{ programmeId, revisionId, side, before: found.before },
        // Notes and files stay on the server.
        steps: steps.map(({ item, ...step }) => ({ ...step, item: { ...item, note: null, media: [] } })),
      }}
      begunAgoMs={nowMs - found.begunAtMs}
      ease={bundle.ease}
      look={bundle.look}
      clinic={bundle.clinic}
      initials={bundle.initials}
    />
  )
}
