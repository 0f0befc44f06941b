import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import type { DataRequestKind } from '@/lib/domain/people/requests/data-request'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { kind: DataRequestKind; action: FormAction; isWaiting: boolean }

/** One thing that a patient can ask for; once asked, that the clinic has it. */
export function AskForData({ kind, action, isWaiting }: Props) {
  const t = useTranslations('mine')
  return (
    <Card aria-labelledby={`ask-${kind}`}>
      <h2 id={`ask-${kind}`} className="text-xl font-semibold">
        {t(`${kind}.title`)}
      </h2>
      <p className="text-ink-muted">{t(`${kind}.text`)}</p>
      {kind === 'erasure' && <p className="text-ink-muted mt-2">{t('erasure.law')}</p>}
      {isWaiting ? (
        <p className="mt-3 font-semibold">{t('waiting')}</p>
      ) : (
        <Form action={action} idPrefix={`ask-${kind}-`} aria-label={t(`${kind}.title`)} className="mt-3">
          <input type="hidden" name="kind" value={kind} readOnly />
          <SubmitButton variant="secondary">{t(`${kind}.submit`)}</SubmitButton>
        </Form>
      )}
    </Card>
  )
}
