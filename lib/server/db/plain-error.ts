import 'server-only'

/**
 * A mistake of the surroundings, not of the program: the message is one plain sentence that says what to do,
 * and the terminal shows that sentence alone, without a stack.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
