import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { toHaltReason } from '@/lib/domain/programmes/move-reasons'
import type { DossierHeader } from '@/lib/domain/progress/dossier'

/** Above everything else: the programme does not run, and why. */
export async function HaltedNotice({ header }: { header: DossierHeader }) {
  const state = header.programme?.state
  if (state !== 'paused' && state !== 'suspended') return null
  const [t, tm] = await Promise.all([getTranslations('progress.dossier.halted'), getTranslations('programmes.moves')])
  const reason = toHaltReason(header.programme?.stateReason ?? null)
  return (
    <div className="mb-4">
      <Callout tone={state === 'suspended' ? 'stop' : 'caution'} title={t(state)}>
        <p>
          {reason && `${t('because', { reason: tm(`reason.${reason}`).toLowerCase() })} `}
          {t(state === 'suspended' ? 'suspendedText' : 'pausedText')}
        </p>
        <TextLink href={`/therapist/patients/${header.patientId}/programme`}>{t('action')}</TextLink>
      </Callout>
    </div>
  )
}
