import { useTranslations } from 'next-intl'
import { ProposalEntry } from '@/components/progress/proposal-entry'
import { Card } from '@/components/ui/card'
import { type Proposal, proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { proposals: readonly Proposal[]; patientId: string; approve: FormAction; decline: FormAction }

/** What the rules suggest, each with why, for the therapist to put in force or decline. */
export function DossierProposals({ proposals, ...rest }: Props) {
  const t = useTranslations('progress.dossier.proposals')
  if (proposals.length === 0) return null
  return (
    <Card aria-labelledby="proposals" className="min-w-0 sm:p-4">
      <h2 id="proposals" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('lead')}</p>
      <ul className="divide-line divide-y">
        {proposals.map((proposal) => (
          <li key={proposalKey(proposal)} className="py-3">
            <ProposalEntry proposal={proposal} {...rest} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
