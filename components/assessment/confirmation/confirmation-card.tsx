import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StateBadge } from '@/components/assessment/confirmation/state-badge'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { Condition, ConfirmationBasis } from '@/lib/domain/assessment/vocabulary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type ConfirmationStatement = {
  readonly state: ConfirmationState
  readonly isLive: boolean
  readonly conditions: readonly Condition[]
  readonly roots: readonly string[]
  readonly basis: ConfirmationBasis | null
  readonly reasoning: string
  readonly signerName: string
  readonly signerProfession: string
  readonly registrationBody: string
  readonly registrationNumber: string
  readonly signedAtMs: number
  readonly expiresOn: PlainDate
  readonly contentHash: string
  readonly isUnchanged: boolean
  readonly stateReason: string | null
}

type Props = { statement: ConfirmationStatement; timeZone: string; children?: ReactNode }

/** What was signed, by whom, and what became of it. */
export function ConfirmationCard({ statement, timeZone, children }: Props) {
  const t = useTranslations('assessment')
  const format = useFormatter()
  const { state, signerProfession: profession, registrationBody: body, registrationNumber: number } = statement
  return (
    <Card aria-labelledby="confirmation-title" {...(state === 'suspended' ? { mark: 'stop' as const } : {})}>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="confirmation-title" className="text-lg font-semibold">
          {t(`confirm.current.${titleOf(statement)}`)}
        </h2>
        <StateBadge state={state} />
      </div>
      {!statement.isUnchanged && (
        <Callout tone="stop" title={t('confirm.current.changedTitle')} className="mb-4">
          {t('confirm.current.changedText')}
        </Callout>
      )}
      <StateNote statement={statement} />
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <DefinitionRow term={t('confirm.current.conditions')}>
          {format.list(statement.conditions.map((condition) => t(`conditions.${condition}`)))}
        </DefinitionRow>
        <DefinitionRow term={t('confirm.current.roots')}>{format.list(statement.roots) || '–'}</DefinitionRow>
        <DefinitionRow term={t('confirm.current.signedBy')}>
          {statement.signerName}
          <span className="text-ink-muted block text-sm font-normal">
            {t('confirm.sign.registration', { profession, body, number })}
          </span>
        </DefinitionRow>
        <DefinitionRow term={t('confirm.current.basis')}>
          {statement.basis ? t(`confirm.sign.bases.${statement.basis}`) : '–'}
        </DefinitionRow>
        <DefinitionRow term={t('confirm.current.signedOn')}>
          {format.dateTime(statement.signedAtMs, 'dayTime', { timeZone })}
        </DefinitionRow>
        <DefinitionRow term={t('confirm.current.until')}>{formatDay(format, statement.expiresOn)}</DefinitionRow>
        <DefinitionRow term={t('confirm.current.reasoning')} className="sm:col-span-2">
          <span className="font-normal whitespace-pre-line">{statement.reasoning}</span>
        </DefinitionRow>
        <DefinitionRow term={t('confirm.current.hash')} className="sm:col-span-2">
          <code className="text-ink-muted text-sm font-normal break-all">{statement.contentHash}</code>
          {statement.isUnchanged && <span className="block text-sm font-normal">{t('confirm.current.unchanged')}</span>}
        </DefinitionRow>
      </dl>
      {children}
    </Card>
  )
}

function titleOf({ state, isLive }: ConfirmationStatement) {
  if (state === 'suspended') return 'titleSuspended'
  return isLive && state !== 'expired' ? 'title' : 'titleLast'
}

/** One sentence on why it is no longer plainly in force. */
function StateNote({ statement }: { statement: ConfirmationStatement }) {
  const t = useTranslations('assessment.confirm.current')
  const { state, stateReason } = statement
  const words =
    state === 'suspended'
      ? t('suspended')
      : state === 'revoked' && stateReason
        ? `${t('reason')}: ${stateReason}`
        : state === 'expired'
          ? t(stateReason === 'superseded' || stateReason === 'new_episode' ? stateReason : 'over')
          : null
  return words === null ? null : <p className="max-w-measure mb-3">{words}</p>
}
