/**
 * Words with which patients write of a warning sign (clinical.md 2), in all its groups. The offer of the warning-signs page follows from
 * them and nothing else: one too many costs a tap, one too few may cost a spine. So a "no" before a word changes nothing, slips of
 * spelling count, and words may stand between those of a phrase.
 *
 * `*`: whatever the word ends with. `a|b`: either.
 */
const PHRASES: readonly string[] = [
  // Cauda equina: bladder, bowel, saddle, both legs.
  ...[
    'numb*',
    'num|nubm|knumb',
    'numm*|numn*',
    'pins needles',
    'tingl*',
    'pee|peeing|peed|wee|weeing',
    'urin*',
    'bladder*',
  ],
  ...['bowel*', 'incontinen*', 'leak*', 'dribbl*', 'poo|pooing|pooed|poop*', 'toilet*|loo', 'wet|wetting myself'],
  ...[
    'soil*|dirt* myself',
    'wipe|wiping|wiped',
    'saddle*',
    'genital*',
    'privat* part*|area',
    'down below|there',
    'crotch*',
  ],
  ...[
    'groin*',
    'between legs',
    'back passage',
    'penis*',
    'vagina*',
    'testic*|balls',
    'erection*',
    'ejaculat*',
    'sex|sexual*',
  ],
  ...['both|two leg*|feet|foot|knees|thighs|calves', 'leg* both', 'each leg', 'other leg too|also|as'],
  // Feeling.
  ...['cant|cannot|not|dont|couldnt|didnt|never feel*', 'no|lost|lose|losing|loss feel*|sensation*', 'sensation*'],
  ...['feel* gone|different|strange|weird|odd|funny', 'gone|went|feel* dead|asleep', 'dead leg*|foot|feet'],
  // Weakness.
  ...['weak*', 'weekne*', 'paraly*', 'drag*', 'foot drop*', 'drop* foot', 'floppy', 'flops|flopping', 'slap*'],
  ...['give|gives|giving|gave|given way|out', 'buckl*', 'collaps*', 'no|lost|losing|less strength|power', 'stumbl*'],
  ...[
    'cant|cannot|not|couldnt|hardly|barely walk*|stand*|move*|lift*|raise*|bear*',
    'tip toe*|tiptoe*',
    'trip|trips|tripp*',
  ],
  ...[
    'cant|cannot|not put|take weight',
    'unsteady|wobbl*',
    'off balance|lost balance|losing balance',
    'locked|locks|locking',
  ],
  // Fall and fracture.
  ...['fell', 'fall|falls|falling|fallen', 'crash*', 'accident*', 'injur*', 'fractur*', 'broke*', 'slipped|slipp*'],
  ...['knock*', 'bang*', 'hit|hits|hitting', 'bruis*', 'osteopor*', 'steroid*', 'heard|felt crack|snap|pop', 'shorter'],
  // Infection.
  ...[
    'fever*',
    'feaver*',
    'temperature*',
    'temp high',
    'high temp*',
    'chill*',
    'shiver*',
    'sweat*',
    'infect*',
    'sepsis',
  ],
  ...[
    'unwell',
    'not well',
    'feel* ill|sick|awful|terrible|dreadful|rotten',
    'flu',
    'really|very ill|sick',
    'antibiotic*',
  ],
  ...['swell*', 'swollen', 'swole*', 'red hot', 'hot red', 'hot knee', 'knee hot|red'],
  // Cancer.
  ...[
    'cancer*',
    'tumour*|tumor*',
    'chemo*',
    'lump*',
    'lost|lose|losing|loosing|loss|dropped weight',
    'weight loss|dropp*|lost|falling',
  ],
  ...[
    'night pain*',
    'pain* night|nights',
    'wake|wakes|waking|woke|woken me|up night',
    'cant|cannot|not sleep*',
    'constant*',
  ],
  // Vessels, belly, chest.
  ...[
    'tear|tearing|ripp*',
    'puls*',
    'throb*',
    'calf*|calves',
    'leg|foot|feet|toe* cold|blue|white|purple',
    'cold|blue leg*|foot|feet',
  ],
  ...[
    'tummy*|stomach*|belly|abdom*',
    'chest*',
    'breath*',
    'faint*',
    'dizz*',
    'blackout*|black* out',
    'pass* out',
    'clot*',
  ],
  // How bad, and how sudden.
  ...['sudden*', 'severe*', 'unbear*', 'excruciat*', 'agony|agonis*', 'worst pain*', 'pain* worst', 'never been bad'],
  ...[
    'emergenc*',
    'ambulance*',
    'hospital*',
    'casualty',
    'suicid*',
    'kill myself',
    'end my life|it',
    'hurt|harm* myself',
  ],
]

/** Everyday words that a slip of spelling, or an ending, would make of a word above. */
const INNOCENT = new Set([
  ...['number', 'numbers', 'numbered', 'child', 'children', 'childs', 'fewer', 'spell', 'spelling', 'sweet', 'sweets'],
  ...['smell', 'clothes', 'clothing', 'cloth', 'close', 'closed', 'faith', 'chess', 'cheers', 'weekend', 'weekends'],
])

/** Between two words of one phrase. */
const WORDS_BETWEEN = 3
/** From so many letters on one slip is forgiven, and from so many two. */
const [ONE_SLIP_FROM, TWO_SLIPS_FROM] = [5, 8]

type Pattern = { readonly stem: string; readonly isOpen: boolean }
type Step = readonly Pattern[]

const STEPS: readonly (readonly Step[])[] = PHRASES.map((phrase) =>
  phrase.split(' ').map((step) =>
    step.split('|').map((word) => {
      const isOpen = word.endsWith('*')
      return { stem: isOpen ? word.slice(0, -1) : word, isOpen }
    }),
  ),
)

/** Whether a message mentions something that could be a warning sign, so that the page of the warning signs is offered first. */
export function mentionsWarningSign(text: string): boolean {
  const words = wordsOf(text)
  return STEPS.some((steps) => words.some((_, at) => standsAt(steps, words, at)))
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´]/g, '')
  return plain.split(/[^a-z]+/).filter((word) => word !== '')
}

function standsAt(steps: readonly Step[], words: readonly string[], at: number): boolean {
  const [first, ...rest] = steps
  if (!first || !isOneOf(first, words[at] ?? '')) return false
  const [next] = rest
  if (!next) return true
  return words.slice(at + 1, at + 2 + WORDS_BETWEEN).some((_, after) => standsAt(rest, words, at + 1 + after))
}

function isOneOf(step: Step, word: string): boolean {
  return step.some((pattern) => isWord(pattern, word))
}

function isWord({ stem, isOpen }: Pattern, word: string): boolean {
  if (word === stem) return true
  if (INNOCENT.has(word)) return false
  if (isOpen && word.startsWith(stem)) return true
  const slips = stem.length >= TWO_SLIPS_FROM ? 2 : stem.length >= ONE_SLIP_FROM ? 1 : 0
  if (slips === 0 || word[0] !== stem[0]) return false
  const ends = isOpen ? [stem.length - 1, stem.length, stem.length + 1] : [word.length]
  return ends.some((end) => slipsBetween(stem, word.slice(0, end)) <= slips)
}

/** Letters left out, put in, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next.push(isSwap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    ;[before, row] = [row, next]
  }
  return row[other.length] ?? 0
}
