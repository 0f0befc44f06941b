import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ModifierReach, Reached } from '@/lib/domain/exercises/modifier-reach'

type Props = {
  /** Null for a flag that no rule knows. */
  reach: ModifierReach | null
  /** Only in these; in all when empty. */
  stages: readonly PhaseStage[]
  note: string
  source: string
}

/** What a flag on a person does, exercise by exercise. */
export function ModifierReading({ reach, stages, note, source }: Props) {
  const t = useTranslations('content.guidance.modifier')
  const td = useTranslations('library.detail')
  if (reach === null) return <p>{t('unknown')}</p>
  return (
    <>
      <ReachedList title={t('blocked', { count: reach.blocked.length })} reached={reach.blocked} />
      <ReachedList title={t('care', { count: reach.care.length })} reached={reach.care} />
      <Card as="div">
        {stages.length > 0 && (
          <p className="mb-2">{td('stages', { stages: stages.map((stage) => td(`stage.${stage}`)).join(', ') })}</p>
        )}
        <dl className="flex flex-col gap-2">
          <DefinitionRow term={t('note')}>{note || '–'}</DefinitionRow>
          <DefinitionRow term={t('source')}>{source || '–'}</DefinitionRow>
        </dl>
      </Card>
    </>
  )
}

function ReachedList({ title, reached }: { title: string; reached: readonly Reached[] }) {
  const t = useTranslations('exercises.reason.because')
  return (
    <Card aria-label={title}>
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5.5">
        {reached.map(({ name, matched }) => (
          <li key={name}>
            <b className="font-semibold">{name}</b>:{' '}
            {matched.map(({ attribute, value }) => t(attribute, { value })).join(', ')}
          </li>
        ))}
      </ul>
    </Card>
  )
}
