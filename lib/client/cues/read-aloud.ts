/** Voices of some browsers come late; nobody is told that there is none before that. */
const VOICES_WITHIN_MS = 1_500

export type AloudListener = {
  /** The piece that is being said. */
  readonly onPiece: (index: number) => void
  /** All is said, or it cannot go on. */
  readonly onEnd: (why: 'done' | 'no_voice' | 'failed') => void
}

/**
 * Says one piece after the other from a place on, and answers how to stop. Sentence by sentence: so a place can be kept, and browsers that
 * fall silent within a long text do not.
 */
export function readAloud(pieces: readonly string[], from: number, { onPiece, onEnd }: AloudListener): () => void {
  let isStopped = false
  const stop = () => {
    isStopped = true
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }
  const end = (why: 'done' | 'no_voice' | 'failed') => {
    if (isStopped) return
    stop()
    onEnd(why)
  }
  const say = (index: number) => {
    if (isStopped) return
    const piece = pieces[index]
    if (piece === undefined) return end('done')
    onPiece(index)
    const utterance = new SpeechSynthesisUtterance(piece)
    utterance.lang = document.documentElement.lang
    utterance.rate = 0.95
    utterance.onend = () => say(index + 1)
    utterance.onerror = () => end('failed')
    speechSynthesis.speak(utterance)
  }
  voices().then((isThere) => {
    if (isStopped) return
    if (!isThere) return end('no_voice')
    // Whatever another page of ours has left in the queue.
    speechSynthesis.cancel()
    say(from)
  })
  return stop
}

async function voices(): Promise<boolean> {
  if (!('speechSynthesis' in window)) return false
  if (speechSynthesis.getVoices().length > 0) return true
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, VOICES_WITHIN_MS)
    const come = () => {
      clearTimeout(late)
      resolve()
    }
    speechSynthesis.addEventListener('voiceschanged', come, { once: true })
  })
  return speechSynthesis.getVoices().length > 0
}
