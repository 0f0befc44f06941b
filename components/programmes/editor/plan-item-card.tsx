import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { TextField } from '@/components/forms/text-field'
import { DoseFields } from '@/components/programmes/editor/dose-fields'
import { ItemConflict } from '@/components/programmes/editor/item-conflict'
import { ItemPresses } from '@/components/programmes/editor/item-presses'
import { PressButton } from '@/components/programmes/editor/press-button'
import { NewerVersion } from '@/components/programmes/newer-version'
import { Card } from '@/components/ui/card'
import type { PlanItem } from '@/lib/domain/programmes/plan'

const MARKS = { blocked: 'stop', caution: 'caution' } as const

/** One line of the draft: what it is, how much, and what the rules say against it. */
export function PlanItemCard({ item }: { item: PlanItem }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { verdict } = item.fit
  const minutes = Math.round(item.seconds / 60)
  return (
    <Card
      as="li"
      id={`item-${item.id}`}
      tabIndex={-1}
      {...(verdict === 'fits' ? {} : { mark: MARKS[verdict] })}
      className={`scroll-mt-24 shadow-none sm:px-4 sm:py-3 ${item.needsReason ? 'bg-stop-soft/40!' : ''}`}
    >
      <div className="flex flex-wrap items-start gap-x-3 sm:flex-nowrap">
        <div className="min-w-0 flex-1 basis-full sm:basis-0">
          <h3 className="font-semibold">{item.name}</h3>
          <p className="text-ink-muted text-sm">
            {te(`category.${item.category}`)} · {te(`bias.${item.lumbarBias}`)} · {te(`load.${item.load}`)}
          </p>
          <p className="mt-0.5 text-sm">{doseText(te, item.dose, item.side)}</p>
        </div>
        <p className="mr-auto pt-1 whitespace-nowrap sm:mr-0 sm:pt-0.5">
          {minutes === 0
            ? t('item.underOne')
            : t.rich('item.minutes', {
                count: minutes,
                b: (chunks) => <strong className="font-bold">{chunks}</strong>,
              })}
        </p>
        <ItemPresses item={item} />
      </div>
      <div className="mt-2 flex flex-col gap-2.5">
        {verdict !== 'fits' && <ItemConflict item={item} />}
        {item.newer && (
          <div>
            <NewerVersion newer={item.newer} />
            <PressButton press={`newer:${item.id}`}>{t('newer.press', { current: item.newer.current })}</PressButton>
          </div>
        )}
        <DoseFields item={item} />
        <TextField
          name={`items.${item.index}.note`}
          label={item.needsNote ? t('item.noteNeeded') : t('item.note')}
          optional={verdict !== 'caution'}
          autoComplete="off"
          defaultValue={item.note ?? ''}
        />
        {(item.easier || item.harder) && (
          <div className="-mx-3.5 -my-1.5 flex flex-wrap">
            {item.easier && (
              <PressButton press={`easier:${item.id}`} variant="quiet" className="text-sm">
                <ArrowDownRight aria-hidden="true" size={16} />
                {item.needsReason
                  ? t('item.swapEasier', { name: item.easier.name })
                  : t('item.easier', { name: item.easier.name })}
              </PressButton>
            )}
            {item.harder && (
              <PressButton press={`harder:${item.id}`} variant="quiet" className="text-sm">
                <ArrowUpRight aria-hidden="true" size={16} />
                {t('item.harder', { name: item.harder.name })}
              </PressButton>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}
