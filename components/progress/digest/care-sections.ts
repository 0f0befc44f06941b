import { doseText } from '@/components/exercises/dose-text'
import type { DigestSection, DigestWords } from '@/components/progress/digest/digest-words'
import { toAlertKind } from '@/components/progress/dossier-words'
import { programmeNowWords } from '@/components/progress/programme-now-words'
import { changeWords } from '@/components/progress/proposals/proposal-words'
import { type Digest, firstOf } from '@/lib/domain/progress/digest/digest'
import type { DossierAlert } from '@/lib/domain/progress/dossier'

/** Who this is, what was confirmed, and what is given. */
export function whoSection(w: DigestWords, { header }: Digest): DigestSection {
  const { t, td, te } = w
  const { side, roots, conditions, preference, irritability } = header
  const direction = te(`direction.${preference?.direction ?? 'not_tested'}`)
  return {
    title: t('who'),
    lines: [
      t('born', { date: w.date(header.dateOfBirth), age: header.age }),
      ...(side ? [td(`knee.${side}`)] : []),
      ...(conditions.length > 0
        ? [t('conditions', { list: conditions.map((condition) => te(`condition.${condition}`)).join(', ') })]
        : []),
      ...(roots.length > 0 ? [t('roots', { list: roots.join(', ') })] : []),
      ...(header.isAssessed ? [t('direction', { direction })] : []),
      ...(irritability ? [t('irritability', { word: te(`irritability.${irritability}`) })] : []),
    ],
  }
}

/** The confirmation, what is to be tested or measured, and when. */
export function dueSection(w: DigestWords, { header, due }: Digest): DigestSection {
  const { t, td, tl } = w
  const { confirmation, programme } = header
  const retest = programme?.now?.retest
  return {
    title: t('due'),
    lines: [
      confirmation
        ? td(`confirmation.${confirmation.state}`, {
            signed: w.day(confirmation.signedOn),
            expires: w.day(confirmation.expiresOn),
          })
        : td('confirmation.none'),
      ...(retest
        ? [
            t('retest', {
              words: td(`retest.${retest.state}`, {
                day: w.day(retest.state === 'done' && retest.testedOn ? retest.testedOn : retest.dueOn),
              }),
            }),
          ]
        : []),
      ...due.map(({ measure, dueOn }) => {
        const name = tl(`measure.${measure}`)
        return dueOn === null ? t('measureAsked', { name }) : t('measureDue', { name, day: w.day(dueOn) })
      }),
    ],
  }
}

const MOST_ITEMS = 7

export function programmeSection(w: DigestWords, { header, programme }: Digest): DigestSection {
  const { t, td, te } = w
  const items = firstOf(programme?.items ?? [], MOST_ITEMS)
  return {
    title: t('programme'),
    lines: [
      programmeNowWords(w.tn, header),
      ...(programme?.since
        ? [
            td('programme.since', {
              number: programme.revision,
              day: w.day(programme.since),
              minutes: programme.minutes,
            }),
          ]
        : []),
      ...items.shown.map(({ name, dose, side, isPaused }) =>
        isPaused ? t('itemPaused', { name }) : t('item', { name, dose: doseText(te, dose, side) }),
      ),
      ...more(w, items.more),
    ],
  }
}

const MOST_ALERTS = 4

export function alertSection(w: DigestWords, { alerts, timeZone }: Digest): DigestSection {
  const { shown, more: rest } = firstOf(alerts, MOST_ALERTS)
  return {
    title: w.t('alerts'),
    lines:
      shown.length === 0
        ? [w.t('noAlerts')]
        : [...shown.map((alert) => alertLine(w, alert, timeZone)), ...more(w, rest)],
  }
}

function alertLine({ t, td, format }: DigestWords, alert: DossierAlert, timeZone: string): string {
  const kind = toAlertKind(alert.kind)
  const { acknowledged, level, raisedAt } = alert
  const what = {
    kind: kind ? td(`alerts.kind.${kind}`) : alert.kind,
    level: td(`alerts.level.${level}`),
    day: format.dateTime(raisedAt, 'day', { timeZone }),
  }
  if (acknowledged === null) return t('alertOpen', what)
  const outcome = acknowledged.outcomeKind ? td(`alerts.outcomes.${acknowledged.outcomeKind}`) : t('lookedAt')
  return t('alertSeen', { ...what, outcome })
}

const MOST_PROPOSALS = 4

export function proposalSection(w: DigestWords, { proposals }: Digest): DigestSection {
  const { shown, more: rest } = firstOf(proposals, MOST_PROPOSALS)
  const lines = shown.map((proposal) =>
    w.t('proposal', { kind: w.tp(`kind.${proposal.kind}`), change: changeWords(w.tp, proposal) }),
  )
  return { title: w.t('proposals'), lines: lines.length === 0 ? [w.t('noProposals')] : [...lines, ...more(w, rest)] }
}

/** Nothing is left out without a word. */
export function more({ t }: DigestWords, count: number): string[] {
  return count === 0 ? [] : [t('more', { count })]
}
