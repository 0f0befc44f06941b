import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { doseText } from '@/components/exercises/dose-text'
import { FormCard } from '@/components/exercises/own/form-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { TextAreaField } from '@/components/forms/text-area-field'
import type { TemplateFormItem, TemplateFormPhase } from '@/lib/domain/programmes/templates/template-form-values'

const WORDS = ['note', 'why'] as const

/** From a programme: each note and reason was written to one person, so that none goes along unless somebody ticks it. */
export function TickedWords({ phases }: { phases: readonly TemplateFormPhase[] }) {
  const t = useTranslations('templates.form')
  return (
    <WordsCard phases={phases} lead={t('tickLead')} columns="md:grid-cols-2 xl:grid-cols-4">
      {(item, name) =>
        WORDS.map((word) => {
          const text = item[word]
          const hint = text ?? ''
          return (
            text !== null && (
              <CheckboxGroup
                key={word}
                name={`${name}.${word}`}
                legend={t(`keep.${word}`, { name: item.name })}
                legendHidden
                optional
                defaultValues={item.fromTemplate.includes(word) ? ['keep'] : []}
                options={[{ value: 'keep', label: t(`keepShort.${word}`), hint }]}
              />
            )
          )
        })
      }
    </WordsCard>
  )
}

/** From a template: its words are edited as they stand. */
export function TypedWords({ phases }: { phases: readonly TemplateFormPhase[] }) {
  const t = useTranslations('templates.form')
  return (
    <WordsCard phases={phases} lead={t('typeLead')} columns="xl:grid-cols-2">
      {(item, name) => (
        <div className="mt-1.5 grid gap-3 sm:grid-cols-2">
          {WORDS.map((word) => (
            <TextAreaField
              key={word}
              name={`${name}.${word}`}
              label={t(`typed.${word}`)}
              defaultValue={item[word] ?? ''}
              rows={2}
              maxLength={500}
              optional
            />
          ))}
        </div>
      )}
    </WordsCard>
  )
}

type CardProps = {
  phases: readonly TemplateFormPhase[]
  lead: string
  /** How many phases stand side by side, where there is room. */
  columns: string
  children: (item: TemplateFormItem, name: string) => ReactNode
}

function WordsCard({ phases, lead, columns, children }: CardProps) {
  const t = useTranslations('templates.form')
  const te = useTranslations('exercises')
  let next = 0
  const numbered = phases.map((phase, position) => ({
    name: phase.name,
    number: position + 1,
    items: phase.items.map((item) => ({ item, index: next++ })),
  }))
  return (
    <FormCard id="words" title={t('words')} lead={lead}>
      <div className={`grid gap-x-6 gap-y-4 ${columns}`}>
        {numbered.map(({ name, number, items }) => (
          <section key={number} aria-label={t('phase', { number, name })}>
            <h3 className="font-semibold">{t('phase', { number, name })}</h3>
            <ul className="divide-line divide-y">
              {items.map(({ item, index }) => (
                <li key={index} className="py-2.5">
                  <input type="hidden" name={`words.${index}.item`} value={item.exerciseSlug} />
                  <p className="font-medium">{item.name}</p>
                  <p className="text-ink-muted text-sm">{doseText(te, item.dose, item.side)}</p>
                  {children(item, `words.${index}`)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </FormCard>
  )
}
