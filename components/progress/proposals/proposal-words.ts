import type { useTranslations } from 'next-intl'
import { GOOD_SESSIONS, LEAST_DAYS_AT_LEVEL } from '@/lib/domain/progress/proposals/item-proposal'
import type { Proposal } from '@/lib/domain/progress/proposals/proposal'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

type Words = ReturnType<typeof useTranslations<'progress.dossier.proposals'>>

/** What would change, in one line. */
export function changeWords(t: Words, proposal: Proposal): string {
  if (proposal.kind === 'plateau') return t('change.plateau')
  if (proposal.kind === 'phase') {
    return t('change.phase', { from: proposal.from, to: proposal.to, name: proposal.name })
  }
  if (proposal.kind === 'restart') {
    const { from, to, name } = proposal
    return t(from === to ? 'change.restartSame' : 'change.restart', { from, to, name })
  }
  const { change, name, otherName } = proposal
  if (change.kind === 'exercise') return t('change.exercise', { name, other: otherName ?? change.slug })
  return t(`change.${change.field}`, { name, from: change.from, to: change.to })
}

/** Why, one reason a line. */
export function whyWords(
  t: Words,
  proposal: Proposal,
  { today, dayText }: { readonly today: PlainDate; readonly dayText: (day: PlainDate) => string },
): readonly string[] {
  switch (proposal.kind) {
    case 'plateau': {
      const { source, first, latest } = proposal.measure
      return [t(`why.plateau.${source}`, { first, latest })]
    }
    case 'phase':
      return [t(proposal.waitsForNeuro ? 'why.phaseWaits' : 'why.phase')]
    case 'restart':
      return [t('why.restart', { day: dayText(proposal.lastOn) })]
    case 'regress':
      return [t(`why.${proposal.reason}`)]
    case 'progress': {
      const { sessions, levelSince } = proposal
      const greens = sessions.filter(({ colour }) => colour === 'green').length
      return [
        t('why.full', { count: GOOD_SESSIONS, greens }),
        t('why.effort', { most: Math.max(...sessions.map(({ effort }) => effort ?? 0)) }),
        t('why.mornings', { count: sessions.length }),
        t('why.level', { days: daysBetween(levelSince, today), needed: LEAST_DAYS_AT_LEVEL }),
      ]
    }
  }
}
