import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { DAY_WORDS } from '@/lib/domain/programmes/shorthand/token'

const SIDE_WORDS: Readonly<Record<ItemSide, string>> = {
  both: '/side',
  alternate: '/alt',
  left: '/left',
  right: '/right',
}

/** A dose as therapists type it: `readDose` reads it back to the same. */
export function writeDose(dose: Dose, side: ItemSide | null): string {
  const { sets, reps, durationSeconds, restSeconds, sessionsPerDay, daysPerWeek, weekdays, right } = dose
  return [
    durationSeconds === null ? `${sets}x${reps}` : `${sets}x${time(durationSeconds)}`,
    dose.holdSeconds ? `h${dose.holdSeconds}` : null,
    dose.tempo,
    sets > 1 ? `r${restSeconds}` : null,
    ...loadWords(dose),
    side && SIDE_WORDS[side],
    sessionsPerDay === 1 ? null : `${sessionsPerDay}/day`,
    weekdays === null ? `${daysPerWeek}/wk` : weekdays.map((day) => DAY_WORDS[day - 1]).join(','),
    ...(right === null ? [] : ['|', ...rightWords(right)]),
  ]
    .filter((word) => word !== null && word !== undefined)
    .join(' ')
}

function loadWords({ weightKg, band }: Pick<Partial<Dose>, 'weightKg' | 'band'>): (string | null)[] {
  return [weightKg == null ? null : `${weightKg}kg`, band ?? null]
}

function rightWords(right: NonNullable<Dose['right']>): (string | null)[] {
  const { reps, holdSeconds, durationSeconds } = right
  return [
    reps == null ? null : `x${reps}`,
    durationSeconds == null ? null : time(durationSeconds),
    holdSeconds == null ? null : `h${holdSeconds}`,
    ...loadWords(right),
  ]
}

function time(seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60}min` : `${seconds}s`
}
