type Props = {
  id: string
  size: { readonly width: number; readonly height: number }
  /** Whose picture it is. */
  alt: string
}

/** A picture of a thread; a tap shows it as large as it is. */
export function ThreadPicture({ id, size: { width, height }, alt }: Props) {
  const src = `/api/messages/pictures/${id}`
  return (
    <a href={src} target="_blank" rel="noopener" className="mt-1 block w-fit max-w-full">
      {/* biome-ignore lint/performance/noImgElement: it is personal and drawn once already; nothing may keep another size of it */}
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className="rounded-card border-line h-auto max-h-96 w-auto max-w-full border object-contain"
      />
    </a>
  )
}
