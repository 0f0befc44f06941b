import { Check, CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { type ActivationProblem, MAX_ITEMS_PER_PHASE } from '@/lib/domain/programmes/can-activate'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'

type Props = {
  problems: readonly ActivationProblem[]
  /** Names of exercises by slug. */
  names: ReadonlyMap<string, string>
  state: ProgrammeState
  revisionNumber: number
  givenName: string
  confirmationHref: string
  assessmentHref: string
}

/** What is missing before a draft can start, in sentences, and the button that starts it. */
export function BeforeActivation({
  problems,
  names,
  state,
  revisionNumber,
  givenName,
  confirmationHref,
  assessmentHref,
}: Props) {
  const t = useTranslations('programmes.activate')
  const isReady = problems.length === 0
  return (
    <Card mark="accent" aria-labelledby="before" className="sm:p-4">
      <h2 id="before" className="scroll-mt-24 text-lg font-semibold" tabIndex={-1}>
        {t('title')}
      </h2>
      {isReady ? (
        <p className="text-go-strong mt-2 flex items-start gap-2 font-medium">
          <Check aria-hidden="true" size={18} className="mt-0.5 shrink-0" />
          {t('ready')}
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-2.5">
          {problems.map((problem) => (
            <Problem key={problem.reason} {...{ problem, names, state, confirmationHref, assessmentHref }} />
          ))}
        </ul>
      )}
      <p className="text-ink-muted mt-3 text-sm">
        {t('hint', { name: givenName })} {state === 'paused' && t('resumes')}
      </p>
      <SubmitButton name="intent" value="activate" variant={isReady ? 'primary' : 'secondary'} className="mt-3 w-full">
        {isReady
          ? revisionNumber === 1
            ? t('submit')
            : t('submitChange', { number: revisionNumber })
          : `${revisionNumber === 1 ? t('submit') : t('submitChange', { number: revisionNumber })}: ${t('missing', { count: problems.length })}`}
      </SubmitButton>
    </Card>
  )
}

type ProblemProps = Pick<Props, 'names' | 'state' | 'confirmationHref' | 'assessmentHref'> & {
  problem: ActivationProblem
}

function Problem({ problem, names, state, confirmationHref, assessmentHref }: ProblemProps) {
  const t = useTranslations('programmes.activate')
  const format = useFormatter()
  const { reason, items, phases } = problem
  return (
    <li className="flex items-start gap-2">
      <CircleAlert aria-hidden="true" size={18} className="text-stop mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p>{t(`problem.${reason}`, { state, most: MAX_ITEMS_PER_PHASE })}</p>
        {items.length > 0 && (
          <p className="font-medium">
            {format.list(items.map((item) => names.get(item.exerciseSlug) ?? item.exerciseSlug))}
          </p>
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
