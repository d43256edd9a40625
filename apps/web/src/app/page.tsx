import { redirect } from 'next/navigation'
import { paths } from '../shared/paths.ts'

/** Vitrine opens with the machines. */
export default function Home() {
  redirect(paths.machines())
}
