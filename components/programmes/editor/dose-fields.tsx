import { useTranslations } from 'next-intl'
import { DoseField } from '@/components/programmes/editor/dose-field'
import { SideField } from '@/components/programmes/editor/side-field'
import type { DoseMode } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES } from '@/lib/domain/programmes/item'
import type { PlanItem } from '@/lib/domain/programmes/plan'

/** The numbers that a mode uses, in reading order; what it does not use is not asked. */
const FIELDS = {
  reps: ['sets', 'reps', 'holdSeconds', 'restSeconds', 'sessionsPerDay', 'daysPerWeek'],
  hold: ['sets', 'reps', 'holdSeconds', 'restSeconds', 'sessionsPerDay', 'daysPerWeek'],
  duration: ['sets', 'durationSeconds', 'restSeconds', 'sessionsPerDay', 'daysPerWeek'],
} as const satisfies Record<DoseMode, readonly string[]>

/** The dose of one line as small fields, with its side where it has one. */
export function DoseFields({ item }: { item: PlanItem }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const name = (field: string) => `items.${item.index}.${field}`
  return (
    <div className="flex flex-wrap items-start gap-x-1.5 gap-y-2">
      <input type="hidden" name={name('id')} value={item.id} />
      <input type="hidden" name={name('phase')} value={item.phase} />
      <input type="hidden" name={name('exerciseSlug')} value={item.exerciseSlug} />
      <input type="hidden" name={name('mode')} value={item.dose.mode} />
      <input type="hidden" name={name('tempo')} value={item.dose.tempo ?? ''} />
      {FIELDS[item.dose.mode].map((field) => (
        <DoseField key={field} name={name(field)} label={t(`item.${field}`)} value={item.dose[field]} />
      ))}
      {item.isOneSided && (
        <SideField
          name={name('side')}
          label={t('item.side')}
          value={item.side}
          placeholder={t('item.chooseSide')}
          options={ITEM_SIDES.map((side) => ({ value: side, label: te(`sideOption.${side}`) }))}
        />
      )}
    </div>
  )
}
