import { CAST } from './drawing/look'

/** What a form says for "a different person for each exercise"; else it says a person's place in the cast. */
export const EACH = 'each'

export const LOOK_CHOICES: readonly [string, ...string[]] = [EACH, ...CAST.map((_, place) => String(place))]
