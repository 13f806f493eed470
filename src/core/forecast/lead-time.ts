/** How far ahead a prediction looks, in classes: under 1 minute, 1 to 2, 2 to 4, 4 to 8 ... 256 and more. */
export const leadTimeClasses = 10

export function leadTimeClass(minutes: number): number {
  return minutes < 1 ? 0 : Math.min(leadTimeClasses - 1, 1 + Math.floor(Math.log2(minutes)))
}
