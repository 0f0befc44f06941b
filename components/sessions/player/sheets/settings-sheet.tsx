'use client'

import type { PlayerWords } from '@/components/sessions/player/player-words'
import { usePlayerSettings } from '@/components/sessions/player/run/use-cues'
import { PlayerSheet } from '@/components/sessions/player/sheets/player-sheet'
import { SETTING_NAMES, setPlayerSetting } from '@/lib/client/cues/player-settings'

type Props = { words: PlayerWords; onClose: () => void }

/** Voice, tones, vibration, and whether the session runs by itself. Each is kept on this device at once. */
export default function SettingsSheet({ words, onClose }: Props) {
  const settings = usePlayerSettings()
  return (
    <PlayerSheet title={words.settings.title} close={words.settings.close} onClose={onClose}>
      <ul className="flex flex-col gap-3">
        {SETTING_NAMES.map((name) => (
          <li key={name}>
            <label className="border-edge bg-surface hover:border-accent-strong flex min-h-16 items-center gap-4 rounded-2xl border-[1.5px] px-4 py-2">
              <input
                type="checkbox"
                // Not a part of the form around the player.
                form=""
                checked={settings[name]}
                onChange={(event) => setPlayerSetting(name, event.target.checked)}
                className="accent-accent-strong size-6 shrink-0"
              />
              <span className="flex min-w-0 flex-col">
                <span className="font-semibold">{words.settings[name].title}</span>
                <span className="text-ink-muted text-base">{words.settings[name].text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="text-ink-muted text-base">{words.settings.noMicrophone}</p>
    </PlayerSheet>
  )
}
