/**
 * A bar from 0 to 1000 thousandths of its track. It repeats a figure that stands beside it as text,
 * so it is hidden from assistive technology.
 */
export function Bar({ length }: { readonly length: number }) {
  return (
    <svg class="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="1000" height="6" />
      <rect class="bar-fill" width={length} height="6" />
    </svg>
  )
}
