/** What a place says, with ordinary spaces, one at a time. */
export function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ");
}
