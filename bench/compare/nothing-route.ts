/** Copied into the benchmark's build only: what a route handler costs that does nothing at all. */
export function POST(): Response {
  return Response.json({})
}
