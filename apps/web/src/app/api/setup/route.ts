import { services } from '../../../server/services.ts'

/** The first administrator: `{token, name, email, password}` → `200 {}` with the cookie of a first session, or `{failure}`. */
export async function POST(request: Request): Promise<Response> {
  return services().accounts.setUp(request)
}
