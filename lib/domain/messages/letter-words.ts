/** The words of the letters, finished, in the reader's language. None of them says anything about health, a person or a clinic. */
export type LetterWords = {
  readonly confirm: (link: string) => LetterText
  readonly session: (links: { readonly open: string; readonly stop: string }) => LetterText
  readonly sessionRepeat: (links: { readonly open: string; readonly stop: string }) => LetterText
  readonly morning: (links: { readonly answer: string; readonly stop: string }) => LetterText
}

export type LetterText = { readonly subject: string; readonly text: string }
