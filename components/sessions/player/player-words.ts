import type { useTranslations } from 'next-intl'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'

/** The player's words, translated on the server. Patterns keep their `{…}`: the numbers are known in the browser only. */
export type PlayerWords = ReturnType<typeof readPlayerWords>

export function readPlayerWords(t: ReturnType<typeof useTranslations<'sessions'>>) {
  const p = (key: Parameters<typeof t.raw>[0]) => String(t.raw(key))
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
    setOf: p('player.setOf'),
    ofReps: p('player.ofReps'),
    secondsLeft: t('player.secondsLeft'),
    minutesLeft: t('player.minutesLeft'),
    sides: {
      left: t('player.side.left'),
      right: t('player.side.right'),
      alternate: t('player.side.alternate'),
    },
    afterBoth: p('player.afterBoth'),
    afterSet: p('player.afterSet'),
    stepOf: p('player.stepOf'),
    questionOf: p('checkIn.stepOf'),
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
      all: p('player.log.all'),
      some: p('player.log.some'),
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
