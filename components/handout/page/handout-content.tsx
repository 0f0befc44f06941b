import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { figureAddress } from '@/components/exercises/figure/figure-address'
import { Callout } from '@/components/ui/callout'
import type { Handout } from '@/lib/domain/sessions/handout/handout'

/** What will be on the sheet, before it is printed: the exercises in their order, as they were given. */
export function HandoutContent({ handout }: { handout: Handout }) {
  const t = useTranslations('handout')
  const te = useTranslations('exercises')
  const { items, paused, isDraftContent, phase, revision, look } = handout
  const { position, name } = phase
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-muted">{t('page.contentText', { revision, position, name })}</p>
      {isDraftContent && <Callout tone="caution">{t('page.draft')}</Callout>}
      {paused.length > 0 && <Callout tone="caution">{t('page.paused', { names: paused.join(', ') })}</Callout>}
      {items.length === 0 && <p>{t('page.empty')}</p>}
      <ol className="divide-line divide-y">
        {items.map(({ id, exercise, name: exerciseName, side, dose, figure }, index) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="bg-ink text-surface grid size-7 shrink-0 place-items-center rounded-full text-sm font-bold">
              {index + 1}
            </span>
            <div className="min-w-48 flex-1">
              <p className="font-semibold">
                {side === null ? exerciseName : t(`item.${side}`, { name: exerciseName })}
              </p>
              <p className="text-ink-muted text-sm">{doseText(te, dose, side)}</p>
            </div>
            {figure && (
              // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
              <img
                alt=""
                className="bg-stage h-20 w-36 rounded-lg object-contain p-1"
                src={figureAddress(
                  {
                    exerciseId: exercise.id,
                    version: exercise.version,
                    side: side === 'left' ? 'left' : 'right',
                    look,
                  },
                  'still',
                )}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
