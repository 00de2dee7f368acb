const longestWait = 60

/** Seconds that the caller would wait for an answer, from RFC 7240's `Prefer: wait=10`; 0 without it. */
export const waitSeconds = (prefer: string | undefined): number => {
  const [, seconds] = /(?:^|,)\s*wait\s*=\s*"?(\d{1,5})"?/i.exec(prefer ?? '') ?? []
  return Math.min(Number(seconds ?? 0), longestWait)
}
