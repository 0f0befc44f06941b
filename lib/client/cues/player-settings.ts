/** How this device accompanies a session. Nothing about the person: it outlives a session and a sign-out. */
export type PlayerSettings = {
  readonly voice: boolean
  readonly tones: boolean
  readonly vibration: boolean
  readonly handsFree: boolean
  /** The start and the end of a movement side by side in the place of the moving figure. */
  readonly stillFigure: boolean
}
export const SETTING_NAMES = ['voice', 'tones', 'vibration', 'handsFree', 'stillFigure'] as const

/** Nothing runs on by itself before somebody asks for it. */
export const FIRST_SETTINGS: PlayerSettings = {
  voice: true,
  tones: true,
  vibration: true,
  handsFree: false,
  stillFigure: false,
}
const KEY = 'plumbline.player'

let kept: PlayerSettings | null = null
const listeners = new Set<() => void>()

export function playerSettings(): PlayerSettings {
  kept ??= readSettings()
  return kept
}

export function setPlayerSetting(name: keyof PlayerSettings, isOn: boolean): void {
  kept = { ...playerSettings(), [name]: isOn }
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
  for (const listener of listeners) listener()
}

export function subscribeToPlayerSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readSettings(): PlayerSettings {
  try {
    return parseSettings(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return FIRST_SETTINGS
  }
}

/** Whatever stands there: only a plain yes or no is taken. */
export function parseSettings(value: unknown): PlayerSettings {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const settings: Record<keyof PlayerSettings, boolean> = { ...FIRST_SETTINGS }
  for (const name of SETTING_NAMES) {
    const isOn = found[name]
    if (typeof isOn === 'boolean') settings[name] = isOn
  }
  return settings
}
