import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressButton } from '@/components/programmes/editor/press-button'
import type { PlanItem } from '@/lib/domain/programmes/plan'

/** Order and removal of one line, by buttons that say which exercise they move. */
export function ItemPresses({ item }: { item: PlanItem }) {
  const t = useTranslations('programmes')
  const small = 'min-w-9 px-0'
  return (
    <div className="flex shrink-0 gap-1">
      <PressButton press={`up:${item.id}`} label={t('item.up', { name: item.name })} variant="quiet" className={small}>
        <ArrowUp aria-hidden="true" size={18} />
      </PressButton>
      <PressButton
        press={`down:${item.id}`}
        label={t('item.down', { name: item.name })}
        variant="quiet"
        className={small}
      >
        <ArrowDown aria-hidden="true" size={18} />
      </PressButton>
      <PressButton
        press={`remove:${item.id}`}
        label={t('item.remove', { name: item.name })}
        variant="quiet"
        className={small}
      >
        <X aria-hidden="true" size={18} />
      </PressButton>
    </div>
  )
}
