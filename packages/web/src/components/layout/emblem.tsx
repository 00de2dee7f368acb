/** A star in a wreath of two lines; decoration only. */
export function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="19" class="emblem-disc" />
      <circle cx="20" cy="20" r="15.5" class="emblem-ring" />
      <path class="emblem-star" d="M20 8.5l2.7 8h8.4l-6.8 5 2.6 8.1-6.9-5-6.9 5 2.6-8.1-6.8-5h8.4z" />
    </svg>
  )
}
