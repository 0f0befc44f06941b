import { useTranslations } from 'next-intl'
import { Drawing } from './drawing'
import { Label } from './label'

/** The middles of five lumbar bones, from the top, with how far each leans. */
const BONES = [
  [196, 62, 8],
  [191, 84, 3],
  [189, 106, -4],
  [191, 128, -14],
  [197, 149, -26],
] as const

/** From the side: the front of the leg is on the left, its outer side faces us. Nerves leave the low back and end around the knee. */
export function NerveMap() {
  const t = useTranslations('learn.picture.nerve-map')
  return (
    <Drawing id="nerve-map" title={t('title')} text={t('text')} height={400}>
      <path
        d="M136 20C126 60 118 88 121 118C123 142 130 158 130 180C130 222 136 252 138 276C133 288 131 304 137 318C146 338 146 366 146 392L190 392C192 366 196 346 192 322C189 306 190 296 193 282C200 246 222 220 228 190C233 164 224 146 212 130C204 116 206 98 210 80C215 56 214 40 211 20Z"
        className="fill-body stroke-body-line"
        strokeWidth="2"
      />
      <ellipse cx="150" cy="300" rx="13" ry="18" className="fill-surface stroke-body-line" strokeWidth="2" />
      {BONES.map(([x, y, lean]) => (
        <rect
          key={y}
          x={x - 15}
          y={y - 8.5}
          width="30"
          height="17"
          rx="5"
          transform={`rotate(${lean} ${x} ${y})`}
          className="fill-surface stroke-body-line"
          strokeWidth="2"
        />
      ))}
      <path d="M205 168c8 8 10 18 6 28" className="stroke-body-line fill-none" strokeWidth="7" />
      <g className="fill-none" strokeWidth="5.5">
        <path d="M189 96C168 112 152 134 150 168C147 214 152 250 147 286" className="stroke-knee" />
        <path d="M190 118C176 134 163 150 161 178C158 216 162 252 156 286" className="stroke-knee" />
        <path d="M196 141C208 164 212 182 204 212C196 246 186 266 180 300" className="stroke-accent" />
      </g>
      <circle cx="146" cy="298" r="21" className="fill-pain" opacity="0.55" />
      <circle cx="146" cy="298" r="8" className="fill-knee" />
      <circle cx="180" cy="303" r="8" className="fill-accent" />
      <g className="stroke-ink-muted fill-none" strokeWidth="1.5">
        <path d="M216 90H244" />
        <path d="M190 304H244" />
        <path d="M122 298H108" />
      </g>
      <Label x={250} y={82} lines={[t('back'), t('start')]} />
      <Label x={102} y={284} anchor="end" lines={['L3, L4', t('front'), t('knee')]} className="fill-knee-text" />
      <Label x={250} y={298} lines={['L5', t('outer')]} className="fill-accent-strong" />
    </Drawing>
  )
}
