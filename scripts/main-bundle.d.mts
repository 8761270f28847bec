export function mainEntries(root: string): Record<string, string>
export const mainOutput: { format: 'es'; entryFileNames: string; chunkFileNames: string }
