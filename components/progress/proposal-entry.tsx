import { useFormatter, useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { withStep } from '@/lib/domain/progress/proposals/next-dose'
import { type Proposal, proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { proposal: Proposal; patientId: string; approve: FormAction; decline: FormAction }
type Words = ReturnType<typeof useTranslations<'progress.dossier.proposals'>>

const TONES = { progress: 'go', regress: 'caution', phase: 'accent', plateau: 'caution', restart: 'caution' } as const

/** One proposal: what would change, why in words, and the two answers. */
export function ProposalEntry({ proposal, patientId, approve, decline }: Props) {
  const t = useTranslations('progress.dossier.proposals')
  const format = useFormatter()
  const change = changeWords(t, proposal)
  const fields = (
    <>
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="key" value={proposalKey(proposal)} />
    </>
  )
  const id = proposalKey(proposal).replaceAll(' ', '-')
  const waits = proposal.kind === 'phase' && proposal.waitsForNeuro
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{change}</h3>
        <Badge tone={TONES[proposal.kind]}>{t(`kind.${proposal.kind}`)}</Badge>
      </div>
      {'dose' in proposal && <Doses proposal={proposal} />}
      <p>
        {proposal.kind === 'restart'
          ? t('why.restart', { day: formatDay(format, proposal.lastOn, 'date') })
          : whyWords(t, proposal)}
      </p>
      {proposal.kind === 'restart' && <RestartDoses proposal={proposal} />}
      {'sessions' in proposal && proposal.sessions.length > 0 && <Evidence days={proposal.sessions} />}
      {waits && (
        <p className="mt-1">
          <LinkButton href={`/therapist/patients/${patientId}/assessment`}>{t('assess')}</LinkButton>
        </p>
      )}
      {/* Each form is around its disclosure: what was refused is said although it closes with a new page. */}
      {proposal.kind !== 'plateau' && !waits && (
        <Form action={approve} idPrefix={`approve-${id}-`} aria-label={t('approveNamed', { change })}>
          {fields}
          <Disclosure summary={t('approve')}>
            <div className="flex max-w-xl flex-col items-start gap-3">
              <TextField
                name="changeNote"
                label={t('noteLabel')}
                hint={t('noteHint')}
                defaultValue={change}
                maxLength={500}
                autoComplete="off"
                className="w-full"
                optional
              />
              <SubmitButton size="md">{t('approve')}</SubmitButton>
            </div>
          </Disclosure>
        </Form>
      )}
      <Form action={decline} idPrefix={`decline-${id}-`} aria-label={t('declineNamed', { change })}>
        {fields}
        <Disclosure summary={t(proposal.kind === 'plateau' ? 'answer' : 'decline')}>
          <div className="flex max-w-xl flex-col items-start gap-3">
            <TextField name="reason" label={t('reason')} maxLength={500} autoComplete="off" className="w-full" />
            <SubmitButton size="md" variant="secondary">
              {t(proposal.kind === 'plateau' ? 'answer' : 'declineSubmit')}
            </SubmitButton>
          </div>
        </Disclosure>
      </Form>
    </div>
  )
}

type OfItem = Extract<Proposal, { readonly lineageId: string }>

function Doses({ proposal: { dose, side, change } }: { proposal: OfItem }) {
  const t = useTranslations('progress.dossier.proposals')
  const te = useTranslations('exercises')
  const next = change.kind === 'dose' ? withStep(dose, change) : change.dose
  return (
    <ul className="text-ink-muted text-sm">
      <li>{t('now', { dose: doseText(te, dose, side) })}</li>
      <li>{t('then', { dose: doseText(te, next, side) })}</li>
    </ul>
  )
}

type OfRestart = Extract<Proposal, { readonly kind: 'restart' }>

/** Every dose of the phase, as it is and as it would be. */
function RestartDoses({ proposal }: { proposal: OfRestart }) {
  const t = useTranslations('progress.dossier.proposals')
  const te = useTranslations('exercises')
  return (
    <ul className="mt-1 flex flex-col gap-1.5">
      {proposal.items.map(({ lineageId, name, side, dose, next }) => (
        <li key={lineageId}>
          {name}
          <span className="text-ink-muted block text-sm">{t('now', { dose: doseText(te, dose, side) })}</span>
          <span className="text-ink-muted block text-sm">{t('then', { dose: doseText(te, next, side) })}</span>
        </li>
      ))}
    </ul>
  )
}

function Evidence({ days }: { days: OfItem['sessions'] }) {
  const t = useTranslations('progress.dossier.proposals')
  const tc = useTranslations('progress.dossier.colour')
  const format = useFormatter()
  const list = days.map(({ day, colour }) => `${formatDay(format, day, 'day')} (${tc(colour)})`)
  return <p className="text-ink-muted text-sm">{t('sessions', { days: format.list(list) })}</p>
}

function changeWords(t: Words, proposal: Proposal): string {
  if (proposal.kind === 'plateau') return t('change.plateau')
  if (proposal.kind === 'phase') {
    return t('change.phase', { from: proposal.from, to: proposal.to, name: proposal.name })
  }
  if (proposal.kind === 'restart') {
    const { from, to, name } = proposal
    return t(from === to ? 'change.restartSame' : 'change.restart', { from, to, name })
  }
  const { change, name, otherName } = proposal
  if (change.kind === 'exercise') return t('change.exercise', { name, other: otherName ?? change.slug })
  return t(`change.${change.field}`, { name, from: change.from, to: change.to })
}

function whyWords(t: Words, proposal: Exclude<Proposal, OfRestart>): string {
  switch (proposal.kind) {
    case 'plateau':
      return t(`why.plateau.${proposal.measure.source}`, {
        first: proposal.measure.first,
        latest: proposal.measure.latest,
      })
    case 'phase':
      return t(proposal.waitsForNeuro ? 'why.phaseWaits' : 'why.phase')
    case 'regress':
      return t(`why.${proposal.reason}`)
    case 'progress': {
      const most = Math.max(...proposal.sessions.map(({ effort }) => effort ?? 0))
      return t('why.progress', { count: proposal.sessions.length, most })
    }
  }
}
