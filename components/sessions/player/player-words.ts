import type { useTranslations } from 'next-intl'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'

/** The player's words, translated on the server. Patterns get their `{…}` put back: the numbers are known in the browser only. */
export type PlayerWords = ReturnType<typeof readPlayerWords>

export function readPlayerWords(t: ReturnType<typeof useTranslations<'sessions'>>) {
  return {
    start: t('player.start'),
    skipExercise: t('player.skipExercise'),
    back: t('player.back'),
    pause: t('player.pause'),
    resume: t('player.resume'),
    skip: t('player.skip'),
    tooSore: t('player.tooSore'),
    paused: t('player.paused'),
    ready: t('player.ready'),
    rest: t('player.rest'),
    change: t('player.change'),
    parts: {
      move: t('player.move'),
      hold: t('player.hold'),
      back: t('player.returning'),
      relax: t('player.relax'),
    },
    done: t('player.done'),
    now: t('player.now'),
    nextUp: t('player.nextUp'),
    setOf: t('player.setOf', { set: '{set}', total: '{total}' }),
    ofReps: t('player.ofReps', { total: '{total}' }),
    secondsLeft: t('player.secondsLeft'),
    minutesLeft: t('player.minutesLeft'),
    sides: {
      left: t('player.side.left'),
      right: t('player.side.right'),
      alternate: t('player.side.alternate'),
    },
    afterBoth: t('player.afterBoth', { seconds: '{seconds}' }),
    afterSet: t('player.afterSet', { seconds: '{seconds}' }),
    stepOf: t('player.stepOf', { step: '{step}', total: '{total}' }),
    questionOf: t('checkIn.stepOf', { step: '{step}', total: '{total}' }),
    nextExercise: t('player.nextExercise'),
    toCheckIn: t('player.toCheckIn'),
    again: t('player.again'),
    saved: t('player.saved'),
    next: t('checkIn.next'),
    send: t('checkIn.send'),
    left: Array.from({ length: 10 }, (_, count) => t('warning.questionsLeft', { count })),
    log: {
      title: t('player.log.title'),
      sets: t('player.log.sets'),
      choose: t('player.log.choose'),
      all: t('player.log.all', { count: '{count}' }),
      some: t('player.log.some', { done: '{done}', count: '{count}' }),
      none: t('player.log.none'),
      why: t('player.log.why'),
      noReason: t('player.log.noReason'),
      felt: t('player.log.felt'),
      reasons: SKIP_REASONS.map((reason): [SkipReason, string] => [reason, t(`reason.${reason}`)]),
      difficulties: DIFFICULTIES.map((value): [Difficulty, string] => [value, t(`player.log.difficulty.${value}`)]),
    },
  }
}

/** Puts numbers into a pattern. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
