import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { VersionField } from '@/components/forms/version-field'
import { Callout } from '@/components/ui/callout'
import type { PlanItem, PlanPhase } from '@/lib/domain/programmes/plan'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { patientId: string; givenName: string; phases: readonly PlanPhase[]; resume: FormAction }
type Paused = PlanItem & { readonly pause: NonNullable<PlanItem['pause']> }

/** What the new findings speak against: left out of the sessions until somebody gives it again, swaps it or takes it out. */
export function PausedItems({ patientId, givenName, phases, resume }: Props) {
  const t = useTranslations('programmes.paused')
  const items = phases.flatMap((phase) => phase.items).filter((item): item is Paused => item.pause !== null)
  if (items.length === 0) return null
  return (
    <Callout tone="caution" title={t('title', { count: items.length })}>
      <p>{t('lead', { name: givenName })}</p>
      <ul className="divide-line mt-2 divide-y">
        {items.map((item) => (
          <li key={item.id} className="py-3">
            <PausedItem item={item} patientId={patientId} resume={resume} />
          </li>
        ))}
      </ul>
    </Callout>
  )
}

function PausedItem({ item, patientId, resume }: { item: Paused; patientId: string; resume: FormAction }) {
  const t = useTranslations('programmes.paused')
  const isBlocked = item.fit.verdict === 'blocked'
  return (
    <Form
      action={resume}
      idPrefix={`paused-${item.pause.id}-`}
      aria-label={t('sr', { name: item.name })}
      className="flex max-w-xl flex-col items-start gap-2"
    >
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="pauseId" value={item.pause.id} />
      <VersionField version={item.pause.version} />
      <h2 className="font-semibold">{item.name}</h2>
      {isBlocked ? <FitReasons reasons={item.fit.reasons} /> : <p>{t('fitsAgain')}</p>}
      {isBlocked && (
        <TextField
          name="overrideReason"
          label={t('reason')}
          hint={t('reasonHint')}
          autoComplete="off"
          maxLength={500}
          className="w-full"
        />
      )}
      <SubmitButton size="md" variant="secondary">
        {t('resume')}
      </SubmitButton>
    </Form>
  )
}
