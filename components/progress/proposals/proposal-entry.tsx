import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { ItemChangeView, type Pictures, RestartChange } from '@/components/progress/proposals/proposal-change'
import { ProposalEvidence } from '@/components/progress/proposals/proposal-evidence'
import { changeWords, whyWords } from '@/components/progress/proposals/proposal-words'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Key } from '@/components/ui/key'
import { LinkButton } from '@/components/ui/link-button'
import { type Proposal, proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type ProposalEntryProps = {
  proposal: Proposal
  pictures: Pictures
  /** Its keys are shown while none of the others has the focus. */
  isFirst: boolean
  patientId: string
  today: PlainDate
  approve: FormAction
  edit: FormAction
  decline: FormAction
}

const TONES = { progress: 'go', regress: 'caution', phase: 'accent', plateau: 'caution', restart: 'caution' } as const

/** One proposal: what would change, why in words, and the three answers. */
export function ProposalEntry({ proposal, pictures, isFirst, patientId, today, ...answers }: ProposalEntryProps) {
  const t = useTranslations('progress.dossier.proposals')
  const format = useFormatter()
  const page = `/therapist/patients/${patientId}`
  const change = changeWords(t, proposal)
  const reasons = whyWords(t, proposal, { today, dayText: (day) => formatDay(format, day, 'date') })
  const waits = proposal.kind === 'phase' && proposal.waitsForNeuro
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{change}</h3>
        <Badge tone={TONES[proposal.kind]}>{t(`kind.${proposal.kind}`)}</Badge>
      </div>
      {'lineageId' in proposal && <ItemChangeView proposal={proposal} pictures={pictures} />}
      {proposal.kind === 'restart' && <RestartChange proposal={proposal} />}
      <ProposalEvidence reasons={reasons} sessions={'sessions' in proposal ? proposal.sessions : []} page={page} />
      {waits && (
        <p className="mt-1">
          <LinkButton href={`${page}/assessment`}>{t('assess')}</LinkButton>
        </p>
      )}
      <ProposalAnswers {...answers} {...{ proposal, patientId, change, isFirst }} canStep={!waits} />
    </div>
  )
}

type AnswersProps = Pick<ProposalEntryProps, 'proposal' | 'isFirst' | 'patientId' | 'approve' | 'edit' | 'decline'> & {
  change: string
  canStep: boolean
}

function ProposalAnswers({ proposal, isFirst, patientId, change, canStep, approve, edit, decline }: AnswersProps) {
  const t = useTranslations('progress.dossier.proposals')
  const fields = (
    <>
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="key" value={proposalKey(proposal)} />
    </>
  )
  const id = proposalKey(proposal).replaceAll(' ', '-')
  const isPlateau = proposal.kind === 'plateau'
  const hint = (key: string) => <KeyHint isFirst={isFirst}>{key}</KeyHint>
  return (
    <div className="mt-2 flex flex-col gap-2">
      {canStep && !isPlateau && (
        <>
          <Form action={approve} idPrefix={`approve-${id}-`} aria-label={t('approveNamed', { change })}>
            {fields}
            <TextField
              name="changeNote"
              label={t('noteLabel')}
              hint={t('noteHint')}
              defaultValue={change}
              maxLength={500}
              autoComplete="off"
              className="mb-2 w-full"
              optional
            />
            <SubmitButton size="md" keyShortcut="Y" className="w-full">
              {t('approve')}
              {hint('Y')}
            </SubmitButton>
          </Form>
          <Form action={edit} idPrefix={`edit-${id}-`} aria-label={t('editNamed', { change })}>
            {fields}
            <SubmitButton size="md" variant="secondary" keyShortcut="E">
              {t('edit')}
              {hint('E')}
            </SubmitButton>
          </Form>
        </>
      )}
      {/* The form is around its disclosure: what was refused is said although it closes with a new page. */}
      <Form action={decline} idPrefix={`decline-${id}-`} aria-label={t('declineNamed', { change })}>
        {fields}
        <Disclosure
          keyShortcut="N"
          summary={
            <>
              <span>{t(isPlateau ? 'answer' : 'decline')}</span>
              {hint('N')}
            </>
          }
        >
          <div className="flex max-w-xl flex-col items-start gap-3">
            <TextField name="reason" label={t('reason')} maxLength={500} autoComplete="off" className="w-full" />
            <SubmitButton size="md" variant="secondary">
              {t(isPlateau ? 'answer' : 'declineSubmit')}
            </SubmitButton>
          </div>
        </Disclosure>
      </Form>
    </div>
  )
}

const HINT = {
  first: 'group-has-[li:nth-child(n+2):focus-within]/list:hidden',
  other: 'hidden group-focus-within/entry:inline',
}

/** The key stands where it acts: on the proposal that has the focus, else on the first. */
function KeyHint({ isFirst, children }: { isFirst: boolean; children: string }) {
  return (
    <span aria-hidden="true" className={HINT[isFirst ? 'first' : 'other']}>
      <Key>{children}</Key>
    </span>
  )
}
