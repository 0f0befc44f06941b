/** The words that somebody signed, with the findings they rest on. Its hash is kept beside it: a changed word shows. */
export type SignedContent = {
  readonly conditions: readonly string[]
  readonly primaryCondition: string
  readonly roots: readonly string[]
  readonly basis: string
  readonly reasoning: string
  readonly signerName: string
  readonly signerProfession: string
  readonly registrationBody: string
  readonly registrationNumber: string
  /** ISO 8601, to the millisecond. */
  readonly signedAt: string
  /** As they are stored, never filled up with what a later version asks. */
  readonly findings: unknown
}

/** Exactly this, whatever else a row holds: a record that was signed earlier must give the same hash for ever. */
export function signedContent(row: SignedContent): SignedContent {
  const { conditions, primaryCondition, roots, basis, reasoning, signedAt, findings } = row
  const { signerName, signerProfession, registrationBody, registrationNumber } = row
  return {
    ...{ conditions, primaryCondition, roots, basis, reasoning, signedAt, findings },
    ...{ signerName, signerProfession, registrationBody, registrationNumber },
  }
}
