/**
 * The path under which a reverse proxy shows Vitrine (`/vitrine`), empty for the root. It is built in: Next writes it into
 * every asset's URL, so `next.config.ts` takes it from VITRINE_PUBLIC_URL at build time.
 */
export const basePath: string = process.env['NEXT_PUBLIC_BASE_PATH'] ?? ''
