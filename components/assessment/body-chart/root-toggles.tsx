import type { PaintingWords } from '@/components/assessment/body-chart/chart-words'
import { NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'

type Props = {
  chosen: readonly NerveRoot[]
  onChange: (roots: readonly NerveRoot[]) => void
  words: PaintingWords
}

/** Lays the usual areas of roots over the chart, with the note that most root pain keeps to no map. */
export function RootToggles({ chosen, onChange, words }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div role="group" aria-label={words.roots} className="flex flex-col gap-2 noscript:hidden">
      <p aria-hidden="true" className="text-sm font-semibold">
        {words.roots}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {NERVE_ROOTS.map((root) => (
          <button
            key={root}
            type="button"
            aria-pressed={chosen.includes(root)}
            onClick={() => onChange(chosen.includes(root) ? chosen.filter((one) => one !== root) : [...chosen, root])}
            className="border-edge aria-pressed:border-accent-strong aria-pressed:bg-accent-soft min-h-9 min-w-9 rounded-lg border px-2 text-sm font-semibold aria-pressed:border-dashed"
          >
            {root}
          </button>
        ))}
      </div>
      <p className="text-ink-muted text-sm">{words.rootsNote}</p>
    </div>
  )
}
