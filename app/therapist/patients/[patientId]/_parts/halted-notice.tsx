import { getFormatter, getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { toHaltReason } from '@/lib/domain/programmes/move-reasons'
import type { DossierHeader } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

/** Above everything else: the programme does not run, and why. */
export async function HaltedNotice({ header }: { header: DossierHeader }) {
  const state = header.programme?.state
  if (state === 'active' && header.confirmation?.state === 'expired') return <LapsedNotice header={header} />
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

/** Nobody paused it: the confirmation ran out by its date, and a signature lets the programme go on. */
async function LapsedNotice({ header: { patientId, confirmation } }: { header: DossierHeader }) {
  if (!confirmation) return null
  const [t, format] = await Promise.all([getTranslations('progress.dossier.halted'), getFormatter()])
  return (
    <div className="mb-4">
      <Callout tone="caution" title={t('lapsed')}>
        <p>{t('lapsedText', { date: formatDay(format, confirmation.expiresOn, 'day') })}</p>
        <TextLink href={`/therapist/patients/${patientId}/assessment`}>{t('assess')}</TextLink>
      </Callout>
    </div>
  )
}
