import { services } from '../../../../server/services.ts'

/** `sign-in/email` and `sign-out`: `200 {}` with the cookie, or `{failure}`. */
export async function POST(request: Request): Promise<Response> {
  return services().accounts.handle(request)
}
