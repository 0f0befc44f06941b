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
        d="M124 12C112 44 106 82 110 112C114 136 124 150 124 176C124 214 128 244 126 268C122 278 121 300 128 314C134 332 136 360 138 392L184 392C192 362 198 338 188 312C182 296 186 284 192 262C202 236 226 214 234 186C240 158 230 138 216 122C204 106 206 92 212 72C218 50 216 30 212 12Z"
        className="fill-body stroke-body-line"
        strokeWidth="2"
      />
      <ellipse cx="138" cy="292" rx="11" ry="19" className="fill-surface stroke-body-line" strokeWidth="2" />
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
        <path d="M189 96C166 110 146 132 143 168C140 212 144 248 138 284" className="stroke-knee" />
        <path d="M190 118C174 132 157 150 155 180C152 218 154 252 146 290" className="stroke-knee" />
        <path d="M196 141C210 164 214 184 204 214C195 244 182 266 177 300" className="stroke-accent" />
      </g>
      <circle cx="139" cy="292" r="24" className="fill-pain" opacity="0.55" />
      <circle cx="139" cy="292" r="8" className="fill-knee" />
      <circle cx="177" cy="303" r="8" className="fill-accent" />
      <g className="stroke-ink-muted fill-none" strokeWidth="1.5">
        <path d="M216 90H244" />
        <path d="M187 304H244" />
        <path d="M110 292H104" />
      </g>
      <Label x={250} y={82} lines={[t('back'), t('start')]} />
      <Label x={98} y={278} anchor="end" lines={['L3, L4', t('front'), t('knee')]} className="fill-knee-text" />
      <Label x={250} y={298} lines={['L5', t('outer')]} className="fill-accent-strong" />
    </Drawing>
  )
}
