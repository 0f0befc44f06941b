import { useTranslations } from 'next-intl'
import { ProposalEntry, type ProposalEntryProps } from '@/components/progress/proposals/proposal-entry'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { type Proposal, proposalKey } from '@/lib/domain/progress/proposals/proposal'

type Props = Omit<ProposalEntryProps, 'proposal' | 'isFirst'> & { proposals: readonly Proposal[] }

/** What the rules suggest, each with why, for the therapist to put in force, change first, or decline. */
export function DossierProposals({ proposals, ...rest }: Props) {
  const t = useTranslations('progress.dossier.proposals')
  if (proposals.length === 0) return null
  return (
    <Card aria-labelledby="proposals" mark="accent" className="min-w-0 sm:p-4">
      <h2 id="proposals" className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {t('title')}
        <Badge tone="accent">{proposals.length}</Badge>
      </h2>
      <p className="text-ink-muted text-sm">{t('lead')}</p>
      <ul className="group/list divide-line divide-y">
        {proposals.map((proposal, index) => (
          // Keys act on the proposal that has the focus, else on the first.
          <li key={proposalKey(proposal)} data-keys-scope className="group/entry py-3">
            <ProposalEntry proposal={proposal} isFirst={index === 0} {...rest} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
