import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ProblemList } from '@/components/programmes/activation/problem-list'
import { Card } from '@/components/ui/card'
import type { ActivationProblem } from '@/lib/domain/programmes/can-activate'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'

type Props = {
  problems: readonly ActivationProblem[]
  /** Names of exercises by slug. */
  names: ReadonlyMap<string, string>
  state: ProgrammeState
  givenName: string
  confirmationHref: string
  assessmentHref: string
}

/** What is missing before a draft can start, in sentences. */
export function BeforeActivation({ problems, names, state, givenName, confirmationHref, assessmentHref }: Props) {
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
        <ProblemList {...{ problems, names, state, confirmationHref, assessmentHref }} />
      )}
      <p className="text-ink-muted mt-3 text-sm">
        {t('hint', { name: givenName })} {state === 'paused' && t('resumes')}
      </p>
    </Card>
  )
}
