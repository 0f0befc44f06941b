import { CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { type ActivationProblem, type ItemPlace, MAX_ITEMS_PER_PHASE } from '@/lib/domain/programmes/can-activate'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'

type Props = {
  problems: readonly ActivationProblem[]
  /** Names of exercises by slug. */
  names: ReadonlyMap<string, string>
  state: ProgrammeState
  confirmationHref: string
  assessmentHref: string
  /** Where an exercise of the draft can be mended; without it the names are no links. */
  itemHref?: (place: ItemPlace) => string
}

/** What is missing before a draft can start, in sentences, with the way to each. */
export function ProblemList({ problems, ...facts }: Props) {
  return (
    <ul className="mt-2 flex flex-col gap-2.5">
      {problems.map((problem) => (
        <Problem key={problem.reason} problem={problem} {...facts} />
      ))}
    </ul>
  )
}

function Problem({
  problem: { reason, items, phases },
  names,
  state,
  confirmationHref,
  assessmentHref,
  itemHref,
}: Omit<Props, 'problems'> & { problem: ActivationProblem }) {
  const t = useTranslations('programmes.activate')
  const format = useFormatter()
  const nameOf = (place: ItemPlace) => names.get(place.exerciseSlug) ?? place.exerciseSlug
  return (
    <li className="flex items-start gap-2">
      <CircleAlert aria-hidden="true" size={18} className="text-stop mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p>{t(`problem.${reason}`, { state, most: MAX_ITEMS_PER_PHASE })}</p>
        {items.length > 0 && !itemHref && <p className="font-medium">{format.list(items.map(nameOf))}</p>}
        {items.length > 0 && itemHref && (
          <ul>
            {items.map((place) => (
              <li key={`${place.phase}-${place.exerciseSlug}`}>
                <TextLink href={itemHref(place)}>{nameOf(place)}</TextLink>
              </li>
            ))}
          </ul>
        )}
        {phases.length > 0 && (
          <p className="text-ink-muted text-sm">
            {t('phases', { count: phases.length, list: format.list(phases.map(String)) })}
          </p>
        )}
        {reason === 'not_confirmed' && <TextLink href={confirmationHref}>{t('toConfirmation')}</TextLink>}
        {reason === 'neuro_retest_first' && <TextLink href={assessmentHref}>{t('toAssessment')}</TextLink>}
      </div>
    </li>
  )
}
