import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'

type Props = { file: ExerciseMediaFile }

/** A clinic's own photo or video, with its words below. Films play without sound: what matters stands in the steps. */
export function MediaFigure({ file }: Props) {
  const address = `/api/exercises/media/${file.id}`
  return (
    <figure className="min-w-0">
      {file.kind === 'photo' ? (
        // biome-ignore lint/performance/noImgElement: pictures are served as they are kept, never resized (trust.md rule 6)
        <img
          src={address}
          alt={file.alt}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          loading="lazy"
          className="rounded-card bg-sunken h-auto max-h-96 w-full object-contain"
        />
      ) : (
        <>
          <video
            src={address}
            aria-label={file.alt}
            controls
            muted
            playsInline
            preload="metadata"
            className="rounded-card bg-sunken max-h-96 w-full"
          />
          <figcaption className="text-ink-muted mt-1 text-sm">{file.alt}</figcaption>
        </>
      )}
    </figure>
  )
}
