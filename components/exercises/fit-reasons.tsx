import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ReasonView, reasonKey } from '@/lib/domain/exercises/fit-view'

/** Why an exercise is blocked or calls for care, one sentence a reason. */
export function FitReasons({ reasons, className = '' }: { reasons: readonly ReasonView[]; className?: string }) {
  const t = useTranslations('exercises')
  const b = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>
  return (
    <ul className={className}>
      {reasons.map((reason) => (
        <li key={reasonKey(reason)}>
          {reason.source === 'tensioner'
            ? t.rich(`reason.tensioner.${reason.obstacle}`, { b })
            : reason.source === 'condition'
              ? t.rich(reason.level === 'blocked' ? 'reason.blockedByCondition' : 'reason.cautionByCondition', {
                  b,
                  condition: t(`condition.${reason.condition}`).toLowerCase(),
                })
              : t.rich('reason.byModifier', {
                  b,
                  label: reason.label,
                  because: reason.matched
                    .map(({ attribute, value }) => t(`reason.because.${attribute}`, { value }))
                    .join(', '),
                })}
        </li>
      ))}
    </ul>
  )
}
