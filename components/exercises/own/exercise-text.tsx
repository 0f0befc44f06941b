import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { ExerciseContent } from '@/lib/domain/exercises/content/content-changes'

const LISTS = ['cues', 'commonErrors', 'stopIf'] as const
const FLAGS = ['indicatedFor', 'cautionFor', 'contraindicatedFor'] as const

/** All that an exercise says, to be read as a whole. */
export function ExerciseText({ exercise }: { exercise: ExerciseContent }) {
  const t = useTranslations('content.form')
  const te = useTranslations('exercises')
  const none = t('none')
  return (
    <Card aria-labelledby="text">
      <h2 id="text" className="sr-only">
        {t('title')}
      </h2>
      <h3 className="font-semibold">{t('steps')}</h3>
      <ol className="mt-1 list-decimal pl-6">
        {exercise.instructions.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="mt-4 grid gap-4 sm:grid-cols-3">
        {LISTS.map((list) => (
          <div key={list}>
            <h3 className="font-semibold">{t(list)}</h3>
            <ul className="mt-1 list-disc pl-5">
              {exercise[list].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <dl className="mt-4 grid gap-3 sm:grid-cols-3">
        <DefinitionRow term={t('category')}>{te(`category.${exercise.category}`)}</DefinitionRow>
        <DefinitionRow term={t('lumbarBias')}>{t(`bias.${exercise.lumbarBias}`)}</DefinitionRow>
        <DefinitionRow term={t('load')}>{t(`loads.${exercise.load}`)}</DefinitionRow>
        <DefinitionRow term={t('dose')}>{doseText(te, exercise.dose, null)}</DefinitionRow>
        <DefinitionRow term={t('targets')}>{exercise.targets.join(', ') || none}</DefinitionRow>
        <DefinitionRow term={t('equipment')}>{exercise.equipment.join(', ') || none}</DefinitionRow>
        {FLAGS.map((flag) => (
          <DefinitionRow key={flag} term={t(flag)}>
            {exercise[flag].map((condition) => te(`condition.${condition}`)).join(', ') || none}
          </DefinitionRow>
        ))}
        <DefinitionRow term={t('evidence')} className="sm:col-span-3">
          {exercise.evidence || none}
          {exercise.source && <span className="text-ink-muted block font-normal">{exercise.source}</span>}
        </DefinitionRow>
      </dl>
    </Card>
  )
}
