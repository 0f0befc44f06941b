import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { PAUSE_REASONS, type PauseReason, STOP_REASONS, type StopReason } from '@/lib/domain/programmes/move-reasons'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  patientId: string
  programme: { readonly id: string; readonly version: number; readonly state: ProgrammeState }
  pause: FormAction
  resume: FormAction
  stop: FormAction
}

/** Pause, start again or stop: each with its reason, each a form of its own. */
export function ProgrammeMoves({ patientId, programme, pause, resume, stop }: Props) {
  const t = useTranslations('programmes.moves')
  const hidden = (
    <>
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="programmeId" value={programme.id} />
      <VersionField version={programme.version} />
    </>
  )
  const { state } = programme
  return (
    <Card aria-labelledby="moves" className="sm:p-4">
      <h2 id="moves" className="text-lg font-semibold">
        {t(state === 'draft' ? 'titleDraft' : 'title')}
      </h2>
      {(state === 'paused' || state === 'suspended') && (
        <Form action={resume} idPrefix="resume-" className="mt-3 flex flex-col gap-2">
          {hidden}
          <p className="text-ink-muted">{t(state === 'paused' ? 'resumeHint' : 'clearHint')}</p>
          <SubmitButton size="md">{t(state === 'paused' ? 'resume' : 'clear')}</SubmitButton>
        </Form>
      )}
      {state === 'active' && (
        <Disclosure summary={t('pause')} className="mt-2" name="moves">
          <Form action={pause} idPrefix="pause-" className="flex flex-col gap-3">
            {hidden}
            <ReasonSelect name="pauseReason" label={t('pauseReason')} hint={t('pauseHint')} reasons={PAUSE_REASONS} />
            <SubmitButton size="md" variant="secondary">
              {t('pause')}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={t(state === 'draft' ? 'stopDraft' : 'stop')} className="mt-1" name="moves">
        <Form action={stop} idPrefix="stop-" className="flex flex-col gap-3">
          {hidden}
          {state === 'draft' && <p className="text-ink-muted">{t('stopDraftHint')}</p>}
          <ReasonSelect name="stopReason" label={t('stopReason')} reasons={STOP_REASONS} />
          <SubmitButton size="md" variant="danger">
            {t(state === 'draft' ? 'stopDraft' : 'stop')}
          </SubmitButton>
        </Form>
      </Disclosure>
    </Card>
  )
}

type Reason = PauseReason | StopReason

function ReasonSelect(props: { name: string; label: string; hint?: string; reasons: readonly Reason[] }) {
  const t = useTranslations('programmes.moves')
  const { reasons, ...field } = props
  return (
    <SelectField
      {...field}
      placeholder="–"
      options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
    />
  )
}
