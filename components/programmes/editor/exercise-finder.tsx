import { Plus, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { PressButton } from '@/components/programmes/editor/press-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ExerciseSearch, FoundExercise } from '@/lib/domain/programmes/plan'

type Props = {
  search: ExerciseSearch
  phases: readonly { readonly position: number; readonly name: string }[]
  /** The library as it fits this person. */
  libraryHref: string
}

/** Looking for an exercise is part of the draft's form: whatever was typed beside it is saved first, never lost. */
export function ExerciseFinder({ search, phases, libraryHref }: Props) {
  const t = useTranslations('programmes')
  return (
    <Card aria-labelledby="find" id="finder" className="sm:p-4">
      <h2 id="find" className="text-lg font-semibold">
        {t('find.title')}
      </h2>
      <div className="mt-3 flex flex-col gap-3">
        <TextField
          name="q"
          type="search"
          label={t('find.words')}
          optional
          autoComplete="off"
          defaultValue={search.words}
        />
        <SelectField
          name="to"
          label={t('find.into')}
          defaultValue={String(search.phase)}
          options={phases.map(({ position, name }) => ({ value: String(position), label: `${position} ${name}` }))}
        />
        <PressButton press="search" className="self-start">
          <Search aria-hidden="true" size={18} />
          {t('find.submit')}
        </PressButton>
      </div>
      <p className="text-ink-muted mt-3 text-sm" role="status">
        {search.total === 0 ? t('find.none') : t('find.count', { shown: search.found.length, total: search.total })}
      </p>
      <ul className="divide-line mt-1 divide-y">
        {search.found.map((exercise) => (
          <FoundRow key={exercise.slug} exercise={exercise} phase={search.phase} />
        ))}
      </ul>
      <p className="mt-2">
        {/* What is typed beside it is not saved yet: it stays where it is. */}
        <TextLink href={libraryHref} target="_blank">
          {t('find.library')}
        </TextLink>
      </p>
    </Card>
  )
}

const TONES = { fits: 'go', caution: 'caution', blocked: 'stop' } as const

function FoundRow({ exercise, phase }: { exercise: FoundExercise; phase: number }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { name, slug, fit } = exercise
  return (
    <li className="flex items-start gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{name}</p>
        <p className="text-ink-muted text-sm">
          {te(`category.${exercise.category}`)} · {te(`bias.${exercise.lumbarBias}`)} · {te(`load.${exercise.load}`)}
        </p>
        {fit.verdict !== 'fits' && (
          <div className="mt-1 text-sm">
            <Badge tone={TONES[fit.verdict]}>{te(`fit.${fit.verdict}`)}</Badge>
            <FitReasons reasons={fit.reasons} className="text-ink-muted mt-1" />
          </div>
        )}
      </div>
      {exercise.isInPhase ? (
        <span className="text-ink-muted pt-1.5 text-sm">{t('find.there')}</span>
      ) : (
        <PressButton press={`add:${phase}:${slug}`} label={t('find.addNamed', { name })} className="shrink-0">
          <Plus aria-hidden="true" size={18} />
          {t('find.add')}
        </PressButton>
      )}
    </li>
  )
}
