import { buttonStyle } from '@vitrine/ui'
import { SearchX } from 'lucide-react'
import Link from 'next/link'

/** An address that leads to nothing: what that means for this kind of thing, and the way to what there is. */
export function NothingHere({ title, text, href, label }: { title: string; text: string; href: string; label: string }) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <SearchX aria-hidden size={20} className="mb-3 text-faint" />
      <h1 className="text-base font-semibold">{title}</h1>
      <p className="mt-1 max-w-110 text-soft">{text}</p>
      <Link href={href} className={`mt-4 ${buttonStyle()}`}>
        {label}
      </Link>
    </div>
  )
}
