import type { Scene } from './scene'

/** The same drawing for the other side of the body: right becomes left, as in a mirror that stands beside the person. */
export function mirrored(scene: Scene): Scene {
  const { box, isMirrored } = scene
  return { ...scene, isMirrored: !isMirrored, box: { ...box, x: -box.x - box.width } }
}
