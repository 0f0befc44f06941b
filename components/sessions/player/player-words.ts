import type { useTranslations } from 'next-intl'
import { BAND_COLOURS, type BandColour } from '@/lib/domain/exercises/dose'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'

/** The player's words, translated on the server. Patterns get their `{…}` put back: the numbers are known in the browser only. */
export type PlayerWords = ReturnType<typeof readPlayerWords>

export function readPlayerWords(
  t: ReturnType<typeof useTranslations<'sessions'>>,
  bandName: ReturnType<typeof useTranslations<'exercises.band'>>,
) {
  return {
    start: t('player.start'),
    skipExercise: t('player.skipExercise'),
    back: t('player.back'),
    pause: t('player.pause'),
    resume: t('player.resume'),
    skip: t('player.skip'),
    tooSore: t('player.tooSore'),
    how: t('player.howShort'),
    skipWhy: t('player.skipWhy'),
    handsFreeOn: t('player.handsFreeOn'),
    handsFreeOff: t('player.handsFreeOff'),
    beginsIn: t('player.beginsIn', { seconds: '{seconds}' }),
    beginsByItself: t('player.beginsByItself', { name: '{name}' }),
    undo: t('player.undo'),
    undone: t('player.undone'),
    skipped: t('player.skipped'),
    endHere: t('player.endHere'),
    hurt: { title: t('player.hurt.title'), text: t('player.hurt.text') },
    hurtsNow: {
      title: t('player.hurtsNow.title'),
      text: t('player.hurtsNow.text'),
      signs: t('player.hurtsNow.signs'),
    },
    stopped: { title: t('player.stopped.title'), text: t('player.stopped.text') },
    small: {
      open: t('player.small.open'),
      close: t('player.small.close'),
      isThere: t('player.small.isThere'),
      elsewhere: t('player.small.elsewhere'),
    },
    review: { title: t('player.review.title'), text: t('player.review.text') },
    cues: {
      begin: t('player.cues.begin'),
      rest: t('player.cues.rest', { seconds: '{seconds}' }),
      minutes: t('player.cues.minutes', { minutes: '{minutes}' }),
    },
    settings: {
      title: t('player.settings.title'),
      short: t('player.settings.short'),
      close: t('player.settings.close'),
      noMicrophone: t('player.settings.noMicrophone'),
      voice: { title: t('player.settings.voice'), text: t('player.settings.voiceText') },
      tones: { title: t('player.settings.tones'), text: t('player.settings.tonesText') },
      vibration: { title: t('player.settings.vibration'), text: t('player.settings.vibrationText') },
      handsFree: { title: t('player.settings.handsFree'), text: t('player.settings.handsFreeText') },
      stillFigure: { title: t('player.settings.stillFigure'), text: t('player.settings.stillFigureText') },
    },
    saidNow: t('player.saidNow'),
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
      changed: t('player.log.changed'),
      asPlanned: t('player.log.asPlanned', { value: '{value}' }),
      reps: t('player.log.reps'),
      weight: t('player.log.weight'),
      more: t('player.log.more', { what: '{what}' }),
      less: t('player.log.less', { what: '{what}' }),
      band: t('player.log.band'),
      bands: BAND_COLOURS.map((colour): [BandColour, string] => [colour, bandName(colour)]),
      reasons: SKIP_REASONS.map((reason): [SkipReason, string] => [reason, t(`reason.${reason}`)]),
      difficulties: DIFFICULTIES.map((value): [Difficulty, string] => [value, t(`player.log.difficulty.${value}`)]),
    },
  }
}

/** Puts numbers into a pattern. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
