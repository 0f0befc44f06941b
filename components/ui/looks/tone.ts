/** What a colour says. A tone never stands alone: a word or an icon says the same. */
export type Tone = 'go' | 'caution' | 'stop' | 'neutral' | 'accent'
