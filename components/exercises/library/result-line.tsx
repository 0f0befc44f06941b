import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Direction } from '@/lib/domain/assessment/vocabulary'
import { type LibraryOrder, ORDERS } from '@/lib/domain/exercises/library/order'

type Props = {
  shown: number
  total: number
  words: string
  /** Words asked for and words found, when no exercise has them all. */
  partly: { readonly asked: number; readonly met: number } | null
  /** As it was asked for: without words, the best is what the therapist uses most. */
  order: LibraryOrder
  hand: { readonly initials: string; readonly direction: Direction } | null
  /** The same page without the person in hand. */
  leaveHref: string
}

/** How many there are, for whom, and in which order. A change is read out. */
export function ResultLine({ shown, total, words, partly, order, hand, leaveHref }: Props) {
  const t = useTranslations('library')
  return (
    <div className="mb-2.5 flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <p role="status" className="text-ink-muted">
        {t('shown', { shown, total })} <span className="sr-only">{t('exercises')} </span>
        {words !== '' && <span className="break-all">{t('searchedFor', { words })}</span>}
        {partly && <span className="text-ink block">{t('partly', partly)}</span>}
      </p>
      {hand && (
        <p className="bg-accent-soft text-accent-strong flex min-h-7 items-center gap-1 rounded-full pr-1 pl-3 font-semibold">
          {t(`patient.${directionWord(hand.direction)}`, { initials: hand.initials })}
          <a
            href={leaveHref}
            aria-label={t('patient.leave', { initials: hand.initials })}
            className="hover:bg-surface grid size-6 place-items-center rounded-full"
          >
            <X aria-hidden="true" size={16} />
          </a>
        </p>
      )}
      <div className="ml-auto">
        <label htmlFor="order" className="sr-only">
          {t('order.label')}
        </label>
        <select
          id="order"
          name="sort"
          defaultValue={order === 'used' && words === '' ? 'best' : order}
          className="text-ink-muted border-paper hover:border-edge bg-paper min-h-9 rounded-lg border px-1 text-sm"
        >
          {ORDERS.filter((value) => value !== 'used' || words !== '').map((value) => (
            <option key={value} value={value}>
              {t(value === 'best' && words === '' ? 'order.used' : `order.${value}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** Only a direction that was found to ease is said; else the chip names the person alone. */
function directionWord(direction: Direction): 'extension' | 'flexion' | 'lateral' | 'chip' {
  return direction === 'extension' || direction === 'flexion' || direction === 'lateral' ? direction : 'chip'
}
