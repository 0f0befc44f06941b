import { Ban, Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Mismatch } from '@/lib/domain/programmes/templates/exchange/match-exchange'

/** What of a file does not match what this clinic has, each in a sentence. */
export function MismatchList({ mismatches }: { mismatches: readonly Mismatch[] }) {
  const t = useTranslations('templates.exchange')
  const left = mismatches.filter(({ kind }) => kind !== 'exercise_changed')
  const changed = mismatches.filter(({ kind }) => kind === 'exercise_changed')
  return (
    <Card aria-labelledby="mismatches" className="sm:p-4" {...(left.length > 0 ? { mark: 'caution' as const } : {})}>
      <h2 id="mismatches" className="text-lg font-semibold">
        {t('mismatches', { count: mismatches.length })}
      </h2>
      {mismatches.length === 0 && (
        <p className="mt-1 flex gap-2">
          <Check aria-hidden="true" size={20} className="text-go-strong mt-0.5 shrink-0" />
          {t('allMatches')}
        </p>
      )}
      <ul className="mt-1 flex flex-col gap-1.5">
        {[...left, ...changed].map((mismatch) => (
          <li key={JSON.stringify(mismatch)} className="flex gap-2">
            {mismatch.kind === 'exercise_changed' ? (
              <TriangleAlert aria-hidden="true" size={20} className="text-caution mt-0.5 shrink-0" />
            ) : (
              <Ban aria-hidden="true" size={20} className="text-stop mt-0.5 shrink-0" />
            )}
            <span>{t(`mismatch.${mismatch.kind}`, { ...EMPTY, ...mismatch })}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Each sentence uses some of them. */
const EMPTY = { name: '', value: '', phase: 0 }
