export const monthNames = 'January February March April May June July August September October November December'.split(
  ' '
)

/** `November` of `2026-11`. */
export function monthName(month: string): string {
  return monthNames[Number(month.slice(5)) - 1] ?? month
}
