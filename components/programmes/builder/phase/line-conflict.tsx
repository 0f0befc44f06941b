'use client'

import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { LineText } from '@/components/programmes/builder/phase/line-text'
import { RowButton } from '@/components/programmes/builder/rows/row-button'
import { Key } from '@/components/ui/key'
import { fitIn, type LineView } from '@/lib/domain/programmes/builder/builder-view'

/** What the rules say against a line, in words, with both ways out: a typed reason, or the easier exercise where that one fits. */
export function LineConflict({ view, name }: { view: LineView; name: string }) {
  const t = useTranslations('programmes')
  const { facts, hands } = useBuilderContext()
  const { line, exercise, fit } = view
  const isBlocked = fit.verdict === 'blocked'
  const Sign = isBlocked ? CircleAlert : TriangleAlert
  const head = isBlocked
    ? t(view.needsReason ? 'item.blocked' : 'item.overridden')
    : t(view.needsNote ? 'item.caution' : 'item.cautionDone')
  const easier = exercise.easier === null ? undefined : facts.library.get(exercise.easier)
  const stage = facts.phases.find(({ position }) => position === line.phase)?.stage
  const isWayOut = easier && stage && fitIn(easier, stage).verdict === 'fits'
  return (
    <div className="mt-1 flex flex-col gap-2">
      <p className={`text-sm font-semibold ${isBlocked ? 'text-stop-strong' : 'text-caution-strong'}`}>{head}</p>
      <div className="flex gap-2">
        <Sign aria-hidden="true" size={18} className={`mt-0.5 shrink-0 ${isBlocked ? 'text-stop' : 'text-caution'}`} />
        <FitReasons reasons={fit.reasons} className="min-w-0" />
      </div>
      {isBlocked && (
        <LineText
          itemId={line.id}
          field="overrideReason"
          name={name}
          label={t('item.reason')}
          hint={t('item.reasonHint')}
          value={line.overrideReason}
        />
      )}
      {isBlocked && isWayOut && (
        <RowButton press={`easier:${line.id}`} className="self-start" onPress={() => hands.swap(line.id, easier.slug)}>
          {t('item.swapEasier', { name: easier.name })}
          <Key>Alt S</Key>
        </RowButton>
      )}
    </div>
  )
}
