import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

type Step = { readonly slug: string; readonly name: string }
type Props = { ladder: readonly Step[]; current: string; hrefOf: (slug: string) => string }

/** How far each rung stands above the first; longer ladders rise no further, so that they keep their place on the page. */
const RISE = ['sm:mb-0', 'sm:mb-3', 'sm:mb-6', 'sm:mb-9', 'sm:mb-12', 'sm:mb-15'] as const

/** The ladder from easier to harder as climbing rungs, each a link to its exercise. */
export function LadderRungs({ ladder, current, hrefOf }: Props) {
  const t = useTranslations('library.detail')
  return (
    <section aria-labelledby="ladder" className="max-w-3xl">
      <h2 id="ladder" className="text-lg font-semibold">
        {t('ladder')}
      </h2>
      {ladder.length === 0 ? (
        <p className="text-ink-muted mt-1">{t('alone')}</p>
      ) : (
        <>
          <ol className="mt-2 flex flex-col gap-2 sm:flex-row sm:items-end sm:gap-1.5">
            {ladder.map((step, index) => (
              <li
                key={step.slug}
                className={`min-w-0 flex-1 border-b-4 pb-1 ${RISE[Math.min(index, RISE.length - 1)]} ${step.slug === current ? 'border-accent' : 'border-edge'}`}
              >
                {step.slug === current ? (
                  <span aria-current="true" className="font-semibold">
                    {step.name}
                    <span className="sr-only"> ({t('here')})</span>
                  </span>
                ) : (
                  <TextLink href={hrefOf(step.slug)}>{step.name}</TextLink>
                )}
              </li>
            ))}
          </ol>
          <p aria-hidden="true" className="text-ink-muted mt-2 hidden justify-between text-sm sm:flex">
            <span className="inline-flex items-center gap-1">
              <ArrowLeft size={15} /> {t('easier')}
            </span>
            <span className="inline-flex items-center gap-1">
              {t('harder')} <ArrowRight size={15} />
            </span>
          </p>
        </>
      )}
    </section>
  )
}
