import { Check } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { dossierHref } from '@/components/progress/timeline/dossier-href'
import { TextLink } from '@/components/ui/text-link'
import type { EvidenceSession } from '@/lib/domain/progress/proposals/proposal'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { reasons: readonly string[]; sessions: readonly EvidenceSession[]; page: string }

/** Why, and the sessions it rests on, each a link to what was logged. */
export function ProposalEvidence({ reasons, sessions, page }: Props) {
  const t = useTranslations('progress.dossier.proposals')
  const tc = useTranslations('progress.dossier.colour')
  const format = useFormatter()
  return (
    <>
      <h4 className="mt-2 font-semibold">{t('whyTitle')}</h4>
      <ul className="flex flex-col gap-0.5">
        {reasons.map((reason) => (
          <li key={reason} className="flex gap-2">
            <Check aria-hidden="true" size={16} className="text-go mt-1 shrink-0" />
            {reason}
          </li>
        ))}
      </ul>
      {sessions.length > 0 && (
        <>
          <p className="text-ink-muted mt-1 text-sm">{t('restsOn')}</p>
          <ul className="flex flex-wrap gap-x-3">
            {sessions.map(({ sessionId, day, colour }) => (
              <li key={sessionId}>
                <TextLink
                  href={dossierHref(page, { zoom: 'six_weeks', session: sessionId })}
                  className="inline-flex min-h-7 items-center"
                >
                  {t('session', { day: formatDay(format, day, 'day'), colour: tc(colour) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
