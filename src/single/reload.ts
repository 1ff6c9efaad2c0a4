/** A copy in one file has fetched nothing that could be fetched anew. Stands in for browser/reload.ts. */
export async function reloadAnew(): Promise<void> {
  location.reload()
}
