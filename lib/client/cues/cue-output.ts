import type { Cue } from '@/lib/client/cues/cue-rule'
import { sensesOf, type Tone } from '@/lib/client/cues/cue-senses'
import type { PlayerSettings } from '@/lib/client/cues/player-settings'

/** Hertz of the notes, one after the other. */
const NOTES: Readonly<Record<Tone, readonly number[]>> = {
  tick: [660],
  begin: [523, 784],
  rest: [523, 392],
  end: [523, 659, 784],
}
const NOTE_SECONDS = 0.14
const LOUDNESS = 0.12

let audio: AudioContext | null = null
let hasGiven = false

/** Says, plays and shakes one cue. A new one cuts the last short: nothing queues up. */
export function giveCue(cue: Cue, words: string, settings: PlayerSettings): void {
  const { tone, pulse } = sensesOf(cue)
  hasGiven = true
  if (settings.voice && words !== '') say(words)
  if (settings.tones && tone !== null && !(settings.voice && cue.kind === 'rep')) play(tone)
  // Browsers refuse before the first tap; that is not ours to mend.
  if (settings.vibration) navigator.vibrate?.([...pulse])
}

function say(words: string): void {
  if (!('speechSynthesis' in window)) return
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = document.documentElement.lang
  speechSynthesis.speak(utterance)
}

export function beQuiet(): void {
  if (!hasGiven) return
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  navigator.vibrate?.(0)
}

function play(tone: Tone): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  for (const [index, hertz] of NOTES[tone].entries()) {
    const from = audio.currentTime + index * NOTE_SECONDS
    const note = audio.createOscillator()
    const gain = audio.createGain()
    note.frequency.value = hertz
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.001, from + NOTE_SECONDS)
    note.connect(gain).connect(audio.destination)
    note.start(from)
    note.stop(from + NOTE_SECONDS)
  }
}
