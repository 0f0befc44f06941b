import { useTranslations } from 'next-intl'
import { TextList } from '@/components/exercises/details/text-list'
import { doseText } from '@/components/exercises/dose-text'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { PROGRESS_NUMBERS, type TemplateText } from '@/lib/domain/programmes/template-text'

type Props = { text: TemplateText; evidence: string }

/** All that a template says, to be read as a whole. */
export function TemplateReading({ text, evidence }: Props) {
  const t = useTranslations('content.guidance.template')
  const te = useTranslations('exercises')
  return (
    <>
      <Card as="div" className="flex flex-col gap-4">
        <p>{text.summary}</p>
        <TextList title={t('conditions')} lines={text.conditions.map((condition) => te(`condition.${condition}`))} />
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          <DefinitionRow term={t('direction')}>
            {text.direction ? te(`direction.${text.direction}`) : '–'}
          </DefinitionRow>
          <DefinitionRow term={t('irritability')}>
            {text.irritability ? te(`irritability.${text.irritability}`) : '–'}
          </DefinitionRow>
        </dl>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextList title={t('suitable')} lines={text.suitableWhen} />
          <TextList title={t('notSuitable')} lines={text.notSuitableWhen} />
        </div>
        <TextList title={t('evidence')} lines={evidence === '' ? [] : [evidence]} />
      </Card>
      {text.phases.map((phase, index) => (
        <PhaseReading key={phase.name} phase={phase} number={index + 1} />
      ))}
      {text.goals.length > 0 && (
        <Card as="div">
          <TextList title={t('goals')} lines={text.goals} />
        </Card>
      )}
    </>
  )
}

function PhaseReading({ phase, number }: { phase: TemplateText['phases'][number]; number: number }) {
  const t = useTranslations('content.guidance.template')
  const te = useTranslations('exercises')
  const { rule: numbers } = phase
  const rule = numbers ? PROGRESS_NUMBERS.map((name) => t(`rule.${name}`, { value: numbers[name] })) : []
  const title = t('phase', { number, name: phase.name })
  return (
    <Card aria-label={title} className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-muted">{t('weeks', { weeks: phase.weeks, days: phase.reviewEveryDays })}</p>
      <p>{phase.goal}</p>
      <h3 className="font-semibold">{t('exercises')}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5.5">
        {phase.items.map(({ name, dose, side, note, why }) => (
          <li key={name}>
            <b className="font-semibold">{name}</b>: {doseText(te, dose, side)}
            {note && <span className="text-ink-muted block">{note}</span>}
            {why && <span className="text-ink-muted block">{t('why', { why })}</span>}
          </li>
        ))}
      </ul>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextList title={t('entry')} lines={phase.entryCriteria} level={3} />
        <TextList title={t('progress')} lines={phase.progressCriteria} level={3} />
        <TextList title={t('regress')} lines={phase.regressCriteria} level={3} />
      </div>
      <TextList title={t('rule.title')} lines={rule} level={3} />
    </Card>
  )
}
