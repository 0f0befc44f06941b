import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { GOAL_RULES, type Goal, isCounted } from '@/lib/domain/programmes/goals'

type Props = {
  goal: Goal
  /** Among all goals of the draft: part of the fields' names. */
  index: number
  phases: readonly number[]
  givenName: string
}

/** One goal to edit: its words, its number, how often, from which phase. */
export function GoalFields({ goal, index, phases, givenName }: Props) {
  const t = useTranslations('goals')
  const { frequencies } = GOAL_RULES[goal.kind]
  const name = (field: string) => `goals.${index}.${field}`
  return (
    <fieldset className="border-line rounded-card border px-4 pt-1 pb-3">
      <legend className="px-1 font-semibold">{t(`kind.${goal.kind}`)}</legend>
      <input type="hidden" name={name('kind')} value={goal.kind} />
      {goal.note && <input type="hidden" name={name('note')} value={goal.note} />}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name={name('title')}
          label={t('goalTitle', { name: givenName })}
          defaultValue={goal.title}
          autoComplete="off"
          className="grow basis-80"
        />
        {isCounted(goal.kind) ? (
          <TextField
            name={name('value')}
            label={t(`value.${goal.kind}`)}
            defaultValue={String(goal.value)}
            inputMode="numeric"
            autoComplete="off"
            className="w-52"
          />
        ) : (
          <input type="hidden" name={name('value')} value={goal.value} />
        )}
        {frequencies.length > 1 ? (
          <SelectField
            name={name('frequency')}
            label={t('frequencyLabel')}
            defaultValue={goal.frequency}
            options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
            className="w-48"
          />
        ) : (
          <input type="hidden" name={name('frequency')} value={goal.frequency} />
        )}
        <SelectField
          name={name('fromPhase')}
          label={t('fromPhase')}
          defaultValue={String(goal.fromPhase)}
          options={phases.map((phase) => ({ value: String(phase), label: String(phase) }))}
          className="w-28"
        />
        <CheckboxGroup
          name={name('remove')}
          legend={t('removeGoal')}
          legendHidden
          options={[{ value: '1', label: t('remove') }]}
        />
      </div>
      {goal.note && <p className="text-ink-muted mt-2 text-sm">{goal.note}</p>}
    </fieldset>
  )
}
