import { useFormatter, useTranslations } from 'next-intl'
import { RevisionChanges } from '@/components/programmes/revision-changes'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { isUnchanged } from '@/lib/domain/programmes/revision-diff'
import type { DossierProgramme, DossierRevision } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  programme: DossierProgramme
  /** The page on which two revisions stand side by side. */
  compareHref: string
}

/** Every revision and what it changed, newest first. */
export function DossierRevisions({ programme, compareHref }: Props) {
  const t = useTranslations('progress.dossier.programme')
  return (
    <Card aria-labelledby="revisions" className="min-w-0 sm:p-4">
      <h2 id="revisions" className="text-lg font-semibold">
        {t('revisions')}
      </h2>
      <ol className="divide-line divide-y">
        {programme.revisions.map((revision) => (
          <RevisionEntry key={revision.number} revision={revision} names={programme.names} compareHref={compareHref} />
        ))}
      </ol>
    </Card>
  )
}

function RevisionEntry({
  revision,
  names,
  compareHref,
}: Pick<Props, 'compareHref'> & { revision: DossierRevision; names: ReadonlyMap<string, string> }) {
  const t = useTranslations('progress.dossier.programme')
  const format = useFormatter()
  const { diff } = revision
  const isMoved = revision.phaseBefore !== null && revision.phaseBefore !== revision.phase
  return (
    <li className="py-2.5">
      <p className="font-medium">
        {t('revision', { number: revision.number })}
        <span className="text-ink-muted font-normal">
          {' '}
          {formatDay(format, revision.from, 'date')}, {t('phase', { phase: revision.phase })}
        </span>
      </p>
      {revision.isByRules && <p className="text-ink-muted">{t('byRules')}</p>}
      {diff === null && <p className="text-ink-muted">{t('first')}</p>}
      {isMoved && <p>{t('moved', { from: revision.phaseBefore ?? revision.phase, to: revision.phase })}</p>}
      {diff && isUnchanged(diff) && !isMoved && <p className="text-ink-muted">{t('unchanged')}</p>}
      {diff && !isUnchanged(diff) && <RevisionChanges diff={diff} names={names} className="mt-0.5" />}
      {diff && (
        <TextLink href={`${compareHref}?from=${revision.number - 1}&to=${revision.number}`}>
          {t('compare', { from: revision.number - 1 })}
        </TextLink>
      )}
      {revision.changeNote && <p className="text-ink-muted mt-0.5">{t('toPatient', { note: revision.changeNote })}</p>}
    </li>
  )
}
