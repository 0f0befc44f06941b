'use client'

import { useTranslations } from 'next-intl'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { RevisionChanges } from '@/components/programmes/revision-changes'
import { Callout } from '@/components/ui/callout'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import { diffRevisions, isUnchanged } from '@/lib/domain/programmes/revision-diff'

type Props = {
  by: string | null
  mine: DraftPlan
  theirs: DraftPlan<DraftLine>
  onKeep: () => void
  onTake: () => void
}

/** Somebody else saved the draft meanwhile: what theirs has otherwise, and both ways on. Nothing is lost in either. */
export function StalePanel({ by, mine, theirs, onKeep, onTake }: Props) {
  const t = useTranslations('programmes.builder.stale')
  const { facts } = useBuilderContext()
  const diff = diffRevisions(mine.lines.map(asItem), theirs.lines.map(asItem))
  const names = new Map([...facts.library.values()].map(({ slug, name }) => [slug, name]))
  return (
    <Callout tone="caution" title={by ? t('titleBy', { name: by }) : t('title')} role="alert">
      <p>{isUnchanged(diff) ? t('same') : t('lead')}</p>
      <RevisionChanges diff={diff} names={names} className="mt-1" />
      <div className="mt-3 flex flex-wrap gap-2.5">
        <button type="button" onClick={onKeep} className={buttonClass('secondary')}>
          {t('keep')}
        </button>
        <button type="button" onClick={onTake} className={buttonClass('secondary')}>
          {t('take')}
        </button>
      </div>
    </Callout>
  )
}

function asItem(line: DraftLine) {
  return { ...line, lineageId: line.lineageId ?? line.id }
}
