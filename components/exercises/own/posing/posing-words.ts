import type { useTranslations } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import {
  CONTROLS,
  type Control,
  type ControlGroup,
  controlRange,
  controlUnit,
  GROUPS,
} from '@/lib/domain/figures/posing/controls'
import type { PosingFault } from '@/lib/domain/figures/posing/posing-faults'
import { LANDMARKS, type Landmark } from '@/lib/domain/figures/skeleton/landmarks'

type Translate = ReturnType<typeof useTranslations<'posing'>> | Awaited<ReturnType<typeof getTranslations<'posing'>>>

/** In the order in which they are said. */
export const FAULT_KINDS = [
  'floor',
  'wall',
  'bed',
  'chair',
  'table',
  'step',
  'drift',
  'joint',
] as const satisfies readonly PosingFault['kind'][]
type FaultKind = PosingFault['kind']

export type FaultWords = {
  readonly title: string
  /** With `{parts}` in the place of the names. */
  readonly patterns: Readonly<Record<FaultKind, string>>
  readonly parts: Readonly<Record<Landmark, string>>
}

/** What the board says, ready for the browser: no catalogue goes there. */
export type PosingWords = {
  readonly choose: string
  readonly start: string
  readonly end: string
  readonly texts: { readonly start: string; readonly end: string; readonly hint: string }
  readonly handles: { readonly legend: string; readonly r: string; readonly l: string; readonly help: string }
  readonly follows: string
  readonly groups: Readonly<Record<ControlGroup, string>>
  readonly controls: Readonly<Record<Control, ControlWords>>
  readonly faults: FaultWords
}
export type ControlWords = {
  readonly label: string
  /** Which way is which, and the range. */
  readonly hint: string
  readonly unit: string
  /** With `{value}` in the place of the number. */
  readonly value: string
}

const PAIRED = /^(.+)_([lr])$/
type Kind<Name extends string> = Name extends `${infer Base}_${'l' | 'r'}` ? Base : Name

/** A name's key in the catalogue, and its side. */
function keyOf<Name extends string>(name: Name): { key: Kind<Name>; side: 'l' | 'r' } {
  const [, base, side] = PAIRED.exec(name) ?? []
  return { key: (base ?? name) as Kind<Name>, side: side === 'l' ? 'l' : 'r' }
}

export function readFaultWords(t: Translate): FaultWords {
  const partOf = (name: Landmark): string => {
    const { key, side } = keyOf(name)
    return t(`part.${key}`, { side: t(`partSide.${side}`) })
  }
  const parts = '{parts}'
  return {
    title: t('fault.title'),
    patterns: Object.fromEntries(FAULT_KINDS.map((kind) => [kind, t(`fault.${kind}`, { parts })])) as Record<
      FaultKind,
      string
    >,
    parts: Object.fromEntries(LANDMARKS.map((name) => [name, partOf(name)])) as Record<Landmark, string>,
  }
}

function controlWords(t: Translate, control: Control): ControlWords {
  const { key, side } = keyOf(control)
  const [min, max] = controlRange(control)
  const unit = controlUnit(control)
  return {
    label: t(`control.${key}`, { side: t(`side.${side}`) }),
    hint: t('range', { hint: t(`hint.${key}`), min: signed(min), max: signed(max), unit }),
    unit: t(`unit.${unit}`),
    value: t('valueText', { unit, value: '{value}' }),
  }
}

const signed = (value: number): string => String(value).replace('-', '−')

export function readPosingWords(t: Translate): PosingWords {
  return {
    choose: t('choose'),
    start: t('start'),
    end: t('end'),
    texts: {
      start: t('text.label', { posture: 'start' }),
      end: t('text.label', { posture: 'end' }),
      hint: t('text.hint'),
    },
    handles: { legend: t('handles.legend'), r: t('handles.r'), l: t('handles.l'), help: t('handles.help') },
    follows: t('follows'),
    groups: Object.fromEntries(GROUPS.map((group) => [group, t(`group.${group}`)])) as Record<ControlGroup, string>,
    controls: Object.fromEntries(CONTROLS.map((control) => [control, controlWords(t, control)])) as Record<
      Control,
      ControlWords
    >,
    faults: readFaultWords(t),
  }
}
