import type { useTranslations } from 'next-intl'
import { SITE_WORDS } from '@/components/sessions/starting-point'
import { readQuestionWords } from '@/components/sessions/unsent/question-words'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import { BAND_COLOURS, type BandColour } from '@/lib/domain/exercises/dose'
import { VARIANT_KINDS, type VariantKind } from '@/lib/domain/programmes/variants'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'
import { SYNC_REFUSALS, type SyncRefusal } from '@/lib/schemas/sync'

/** Everything that the list of what is not sent may say, translated on the server. */
export type UnsentWords = ReturnType<typeof readUnsentWords>
/** The whole catalogue's translator. */
type Translate = ReturnType<typeof useTranslations<never>>

/** What is only known in the browser goes back into a pattern under its own name. */
const [DAY, COUNT, NUMBER] = [{ day: '{day}' }, { count: '{count}' }, { number: '{number}' }]

export function readUnsentWords(t: Translate) {
  return {
    page: pageWords(t),
    what: {
      session: t('unsent.what.session', DAY),
      warning_check: t('unsent.what.warning_check', DAY),
      next_morning: t('unsent.what.next_morning', DAY),
      missed: t('unsent.what.missed', DAY),
      weekly_screen: t('unsent.what.weekly_screen', DAY),
      measure: t('unsent.what.measure', DAY),
      article_read: t('unsent.what.article_read', DAY),
      message: t('unsent.what.message', DAY),
      unreadable: t('unsent.what.unreadable', DAY),
    },
    why: Object.fromEntries(SYNC_REFUSALS.map((reason) => [reason, t(`unsent.why.${reason}`)])) as Record<
      SyncRefusal,
      string
    >,
    entry: entryWords(t),
  }
}

function pageWords(t: Translate) {
  return {
    lead: t('unsent.page.lead'),
    loading: t('unsent.page.loading'),
    noStore: t('unsent.page.noStore'),
    nothing: t('unsent.page.nothing'),
    nothingText: t('unsent.page.nothingText'),
    old: t('unsent.page.old'),
    waiting: t('unsent.page.waiting'),
    tryAgain: t('unsent.page.tryAgain'),
    trying: t('unsent.page.trying'),
    show: t('unsent.page.show'),
    showText: t('unsent.page.showText'),
    remove: t('unsent.page.remove'),
    removeAsk: t('unsent.page.removeAsk'),
    removeYes: t('unsent.page.removeYes'),
    removeNo: t('unsent.page.removeNo'),
    removed: t('unsent.page.removed'),
    sent: t('unsent.page.sent'),
    toToday: t('unsent.saved.toToday'),
  }
}

export type EntryWords = ReturnType<typeof entryWords>

function entryWords(t: Translate) {
  return {
    when: t('unsent.entry.when'),
    article: t('unsent.entry.article'),
    message: t('unsent.entry.message'),
    began: t('unsent.entry.began'),
    ended: t('unsent.entry.ended'),
    variant: t('unsent.entry.variant'),
    before: t('unsent.entry.before'),
    worst: t('unsent.entry.worst'),
    exercise: t('unsent.entry.exercise', NUMBER),
    setsDone: t('unsent.entry.setsDone', COUNT),
    reps: t('unsent.entry.reps', COUNT),
    weight: t('unsent.entry.weight', COUNT),
    furthest: t('unsent.entry.furthest'),
    furthestBefore: t('unsent.entry.furthestBefore'),
    settled: t('unsent.entry.settled'),
    reason: t('unsent.entry.reason'),
    openAnswer: t('unsent.entry.openAnswer'),
    reference: t('unsent.entry.reference'),
    note: t('unsent.entry.noteFrom'),
    backPain: t('sessions.checkIn.backPain'),
    kneePain: t('sessions.checkIn.kneePain.both'),
    effort: t('sessions.checkIn.effort'),
    reverted: t('sessions.checkIn.reverted'),
    newWeakness: t('sessions.checkIn.newWeakness'),
    newNumbness: t('sessions.checkIn.newNumbness'),
    yes: t('common.form.yes'),
    no: t('common.form.no'),
    places: SITE_WORDS.map((place) => t(`sessions.checkIn.places.${place}`)),
    questions: WARNING_QUESTIONS.map((question): [WarningQuestion, string] => [
      question,
      t(`sessions.warning.question.${question}`),
    ]),
    weekly: WEEKLY_QUESTIONS.map((question): [WeeklyQuestion, string] => [
      question,
      t(`sessions.weekly.question.${question}`),
    ]),
    sheets: readQuestionWords(t),
    variants: Object.fromEntries(VARIANT_KINDS.map((kind) => [kind, t(`sessions.today.variant.${kind}`)])) as Record<
      VariantKind,
      string
    >,
    reasons: Object.fromEntries(SKIP_REASONS.map((reason) => [reason, t(`sessions.reason.${reason}`)])) as Record<
      SkipReason,
      string
    >,
    bands: Object.fromEntries(
      BAND_COLOURS.map((colour) => [colour, t('exercises.dose.band', { colour: t(`exercises.band.${colour}`) })]),
    ) as Record<BandColour, string>,
    difficulties: Object.fromEntries(
      DIFFICULTIES.map((value) => [value, t(`sessions.player.log.difficulty.${value}`)]),
    ) as Record<Difficulty, string>,
  }
}
