/** An expected outcome: either a value, or a named refusal that the screen turns into a plain sentence. */
export type Result<Value, Reason extends string, Detail = undefined> =
  | { readonly ok: true; readonly value: Value }
  | (Detail extends undefined
      ? { readonly ok: false; readonly reason: Reason }
      : { readonly ok: false; readonly reason: Reason; readonly detail: Detail })

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refuse<Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}

export function refuseWith<Reason extends string, Detail>(
  reason: Reason,
  detail: Detail,
): { readonly ok: false; readonly reason: Reason; readonly detail: Detail } {
  return { ok: false, reason, detail }
}

/** Ends a switch over a union: the compiler complains when a case is missing, and a bug throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${String(value)}`)
}
