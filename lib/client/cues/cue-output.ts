import { type Cue, type Tone, toneFor } from '@/lib/client/cues/cue-rule'
import { sensesOf } from '@/lib/client/cues/cue-senses'
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
/** The last try to speak has failed. Each cue tries again: a voice may come back. */
let hasFailed = false

/** Says, plays and shakes one cue. A new one cuts the last short: nothing queues up. */
export function giveCue(cue: Cue, words: string, settings: PlayerSettings): void {
  const { tone: own, pulse } = sensesOf(cue)
  hasGiven = true
  const canSpeak = !hasFailed && hasVoice()
  const tone = toneFor(cue, own, settings, canSpeak)
  if (settings.voice) {
    say(words, () => {
      // A tone that has sounded already is not played twice.
      const instead = toneFor(cue, own, settings, false)
      if (canSpeak && tone === null && instead !== null) play(instead)
    })
  }
  if (tone !== null) play(tone)
  // Browsers refuse before the first tap; that is not ours to mend.
  if (settings.vibration) navigator.vibrate?.([...pulse])
}

/** Voices may come late: until there is one, nothing says that speaking works. */
const hasVoice = () => 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0

function say(words: string, onFailed: () => void): void {
  if (words === '' || !('speechSynthesis' in window)) return
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = document.documentElement.lang
  utterance.onstart = () => {
    hasFailed = false
  }
  utterance.onerror = ({ error }) => {
    // Cut short by the next cue: that is how it is meant.
    if (error === 'canceled' || error === 'interrupted') return
    hasFailed = true
    onFailed()
  }
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
