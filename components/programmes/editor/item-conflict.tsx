import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { TextField } from '@/components/forms/text-field'
import type { PlanItem } from '@/lib/domain/programmes/plan'

/** What the rules say against a line, in words; a blocked one asks for a typed reason. */
export function ItemConflict({ item }: { item: PlanItem }) {
  const t = useTranslations('programmes')
  const isBlocked = item.fit.verdict === 'blocked'
  const Sign = isBlocked ? CircleAlert : TriangleAlert
  const head = isBlocked
    ? item.needsReason
      ? t('item.blocked')
      : t('item.overridden')
    : item.needsNote
      ? t('item.caution')
      : t('item.cautionDone')
  return (
    <div className="flex flex-col gap-2">
      <p className={`text-sm font-semibold ${isBlocked ? 'text-stop-strong' : 'text-caution-strong'}`}>{head}</p>
      <div className="flex gap-2">
        <Sign aria-hidden="true" size={18} className={`mt-0.5 shrink-0 ${isBlocked ? 'text-stop' : 'text-caution'}`} />
        <FitReasons reasons={item.fit.reasons} className="min-w-0" />
      </div>
      {isBlocked && (
        <TextField
          name={`items.${item.index}.overrideReason`}
          label={t('item.reason')}
          hint={t('item.reasonHint')}
          autoComplete="off"
          defaultValue={item.overrideReason ?? ''}
        />
      )}
    </div>
  )
}
