/** A cell's function, as `compileCell` describes it. */
export type CellBody = (tools: object, ...inputs: unknown[]) => Promise<Record<string, unknown>>;

/**
 * The function of a module's text. The page's policy lets scripts come from the page itself in this way, and from
 * no other host.
 */
export async function bodyOf(module: string): Promise<CellBody> {
  const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  try {
    const { default: body }: { default: CellBody } = await import(url);
    return body;
  } finally {
    URL.revokeObjectURL(url);
  }
}
