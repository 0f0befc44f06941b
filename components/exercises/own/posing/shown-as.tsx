import { useTranslations } from 'next-intl'
import { FormCard } from '@/components/exercises/own/form-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import type { PosableRecord } from '@/lib/domain/figures/posing/freed'
import { POSED_MOVEMENTS, viewNameOf } from '@/lib/domain/figures/posing/posed-record'
import { LED_PARTS, VIEW_NAMES } from '@/lib/domain/figures/record'

/** From where the figure is seen, how it moves, and what it stands on. */
export function ShownAs({ figure }: { figure: PosableRecord }) {
  const t = useTranslations('posing')
  const view = viewNameOf(figure.view)
  const views = view === 'kept' ? ([...VIEW_NAMES, 'kept'] as const) : VIEW_NAMES
  const nameOf = (part: (typeof LED_PARTS)[number]): string => {
    const [kind, side] = part.split('_') as ['hand' | 'foot' | 'elbow' | 'knee', 'l' | 'r']
    return t(`part.${kind}`, { side: t(`side.${side}`) })
  }
  return (
    <FormCard id="shown-as" title={t('shownAs')}>
      <RadioGroup
        name="view"
        legend={t('view.legend')}
        look="segments"
        defaultValue={view}
        options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <RadioGroup
        name="movement"
        legend={t('movement.legend')}
        hint={t('movement.holdHint')}
        look="segments"
        defaultValue={figure.movement === 'cycle' ? 'there_and_back' : figure.movement}
        options={POSED_MOVEMENTS.map((value) => ({ value, label: t(`movement.${value}`) }))}
      />
      <CheckboxGroup
        name="stays"
        legend={t('stays.legend')}
        hint={t('stays.hint')}
        columns
        optional
        defaultValues={figure.planted}
        options={LED_PARTS.map((part) => ({ value: part, label: nameOf(part) }))}
      />
    </FormCard>
  )
}
