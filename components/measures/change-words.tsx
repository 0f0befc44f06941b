import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/domain/measures/change'

/** What a number says against the first one, with its direction in words; never "cured", never by colour alone. */
export function ChangeWords({ change }: { change: Change }) {
  const t = useTranslations('measures.compared')
  return <span className="text-ink-muted block text-sm">{wordsOf(change, t)}</span>
}

function wordsOf(change: Change, t: ReturnType<typeof useTranslations<'measures.compared'>>): string {
  switch (change.kind) {
    case 'first':
    case 'same':
      return t(change.kind)
    case 'not_comparable':
      return t(change.because === 'version' ? 'otherVersion' : 'otherActivities')
    default: {
      const much = t(change.kind, { by: change.by })
      if (change.isMeaningful === null) return much
      return `${much}, ${t(change.isMeaningful ? 'meaningful' : 'notYet')}`
    }
  }
}
