/**
 * Something of the page that is dragged to another part of it. A browser tells what is dragged only when it is dropped; until then
 * the page remembers.
 */
export const carrying = <T>(name: string) => {
  const type = `application/x-reelwright-${name}`
  let carried: T | null = null
  return {
    begin: (data: DataTransfer, what: T): void => {
      carried = what
      data.setData(type, name)
      data.effectAllowed = 'copy'
    },
    end: (): void => {
      carried = null
    },
    /** What is over this place; null where it is nothing of this kind. */
    of: (data: DataTransfer | null): T | null => (data?.types.includes(type) ? carried : null),
  }
}
