/**
 * Consensus on Exercise Reporting Template: what has to be said of exercises so that others can give them again. Sixteen items, in
 * their order (Slade SC, Dionne CE, Underwood M, Buchbinder R. CERT: explanation and elaboration statement. Br J Sports Med 2016;50:1428–37).
 */
export const CERT_ITEMS = [
  'equipment',
  'provider',
  'delivery',
  'supervision',
  'adherence',
  'motivation',
  'progression',
  'exercises',
  'home_programme',
  'beyond_exercise',
  'adverse_events',
  'setting',
  'dose',
  'tailoring',
  'starting_level',
  'fidelity',
] as const
export type CertItem = (typeof CERT_ITEMS)[number]

/** What no phase and no rule can say: its author has to. */
export const REPORTED_ITEMS = [
  'provider',
  'supervision',
  'motivation',
  'beyond_exercise',
  'setting',
] as const satisfies readonly CertItem[]
export type ReportedItem = (typeof REPORTED_ITEMS)[number]
export type Reporting = { readonly [Item in ReportedItem]?: string }

/**
 * The same for every programme given with this product: one person alone, days counted, harm recorded, checked against the person's
 * findings. Whether a template says it again changes nothing.
 */
const BY_PRODUCT: ReadonlySet<CertItem> = new Set(['delivery', 'adherence', 'adverse_events', 'tailoring', 'fidelity'])

export type CertContent = {
  readonly phases: readonly {
    readonly entryCriteria: readonly string[]
    readonly progressCriteria: readonly string[]
    readonly items: readonly unknown[]
  }[]
  readonly goals: readonly unknown[]
  readonly reporting: Reporting
}
/** Who answers: the content itself, the product for every programme, the author in words; null: nobody. */
export type CertAnswer = {
  readonly item: CertItem
  /** 1 to 16, as the checklist counts. */
  readonly number: number
  readonly by: 'content' | 'product' | 'author' | null
}

/** Which of the sixteen items are answered by what is stored, and by whom. */
export function certAnswers(content: CertContent): readonly CertAnswer[] {
  return CERT_ITEMS.map((item, index) => ({ item, number: index + 1, by: answeredBy(item, content) }))
}

export function answeredCount(answers: readonly CertAnswer[]): number {
  return answers.filter(({ by }) => by !== null).length
}

function answeredBy(item: CertItem, content: CertContent): CertAnswer['by'] {
  if (BY_PRODUCT.has(item)) return 'product'
  if (isSaidByContent(item, content)) return 'content'
  const reported = REPORTED_ITEMS.find((known) => known === item)
  return reported && content.reporting[reported]?.trim() ? 'author' : null
}

function isSaidByContent(item: CertItem, { phases, goals }: CertContent): boolean {
  const first = phases[0]
  switch (item) {
    // Of each exercise the library says what it needs, how it is done, and shows it.
    case 'equipment':
    case 'exercises':
    case 'home_programme':
    case 'dose':
      return phases.length > 0 && phases.every((phase) => phase.items.length > 0)
    case 'progression':
      return first !== undefined && phases.slice(0, Math.max(1, phases.length - 1)).every(hasProgress)
    case 'starting_level':
      return first !== undefined && first.entryCriteria.length > 0
    case 'beyond_exercise':
      return goals.length > 0
    default:
      return false
  }
}

/** A phase that another follows says when to go there. */
function hasProgress(phase: CertContent['phases'][number]): boolean {
  return phase.progressCriteria.length > 0
}
