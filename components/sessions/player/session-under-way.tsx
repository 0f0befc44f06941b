import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { PatientShell } from '@/components/layout/patient-shell'
import { CHECK_IN_NAMES, CheckInParts } from '@/components/sessions/check-in/check-in-parts'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import type { StopClinic } from '@/components/sessions/on-device/stop-notices'
import { playedExercises } from '@/components/sessions/player/played-exercises'
import { PlayerStep } from '@/components/sessions/player/player-step'
import { readPlayerWords } from '@/components/sessions/player/player-words'
import { SessionPlayer } from '@/components/sessions/player/session-player'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  checkId: string
  variant: VariantKind
  session: {
    readonly programmeId: string
    readonly revisionId: string
    readonly side: 'left' | 'right' | 'both'
    readonly before: { readonly backPain: number; readonly kneePain: number; readonly site: number }
    readonly steps: Parameters<typeof playedExercises>[0]
  }
  begunAgoMs: number
  /** Shown after "Stop, it hurts". */
  ease: ComponentProps<typeof SessionPlayer>['ease']
  look: number | null
  clinic: StopClinic & { readonly isDemo: boolean }
  /** On a page that is drawn from the device: whose it is. */
  initials?: string
}

/** The page of a session: its player, and the form that the player fills in. */
export function SessionUnderWay(props: Props) {
  const { action, checkId, variant, session, begunAgoMs, ease, look, clinic, initials } = props
  const t = useTranslations('sessions')
  const bandName = useTranslations('exercises.band')
  return (
    <PatientShell
      back={{ href: '/patient/today', label: t('player.leave'), icon: <X /> }}
      step={
        <PlayerStep
          first={t('player.stepOf', { step: 1, total: session.steps.length })}
          whole={t('today.exercises', { count: session.steps.length })}
        />
      }
      {...(initials ? { initials } : {})}
      isDemo={clinic.isDemo}
    >
      <h1 className="sr-only">{t('player.title')}</h1>
      <DeviceForm
        form={{ kind: 'session', before: session.before, begunAgoMs }}
        action={action}
        clinic={clinic}
        className="flex flex-1 flex-col gap-5"
      >
        <input type="hidden" name="warningCheckId" value={checkId} />
        <input type="hidden" name="programmeId" value={session.programmeId} />
        <input type="hidden" name="revisionId" value={session.revisionId} />
        <input type="hidden" name="variant" value={variant} />
        <SessionPlayer
          checkId={checkId}
          exercises={playedExercises(session.steps, look)}
          checkIn={(['pain', 'place', 'last'] as const).map((part) => ({
            names: CHECK_IN_NAMES[part],
            content: <CheckInParts part={part} side={session.side} before={session.before} />,
          }))}
          ease={ease}
          words={readPlayerWords(t, bandName)}
        />
      </DeviceForm>
    </PatientShell>
  )
}
