'use client'

import Markdown, { type Components } from 'react-markdown'

/**
 * Headings start below the panel's own. A picture from elsewhere would tell its server who looks at which machine (and the
 * page's policy refuses it), so it becomes a link.
 */
const components: Components = {
  h1: ({ children }) => <h3 className="mt-4 mb-1 text-base font-semibold first:mt-0">{children}</h3>,
  h2: ({ children }) => <h4 className="mt-4 mb-1 text-base font-semibold first:mt-0">{children}</h4>,
  h3: ({ children }) => <h5 className="mt-3 mb-1 font-semibold first:mt-0">{children}</h5>,
  h4: ({ children }) => <h6 className="mt-3 mb-1 font-medium first:mt-0">{children}</h6>,
  h5: ({ children }) => <p className="mt-3 mb-1 font-medium first:mt-0">{children}</p>,
  h6: ({ children }) => <p className="mt-3 mb-1 font-medium first:mt-0">{children}</p>,
  p: ({ children }) => <p className="my-2 first:mt-0 last:mb-0">{children}</p>,
  ul: ({ children }) => <ul className="my-2 list-disc space-y-0.5 pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="my-2 list-decimal space-y-0.5 pl-5">{children}</ol>,
  a: ({ href, children }) => <a href={href} target="_blank" rel="noreferrer noopener" className="text-accent underline underline-offset-2">{children}</a>,
  img: ({ src, alt }) => <a href={typeof src === 'string' ? src : undefined} target="_blank" rel="noreferrer noopener" className="text-accent underline underline-offset-2">{alt === '' || alt === undefined ? String(src) : alt}</a>,
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 font-mono text-sm">{children}</code>,
  pre: ({ children }) => (
    // It scrolls sideways, so the keyboard must get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} className="my-2 overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-sm [&_code]:bg-transparent [&_code]:p-0">{children}</pre>
  ),
  blockquote: ({ children }) => <blockquote className="my-2 border-l-2 border-line-strong pl-3 text-soft">{children}</blockquote>,
  hr: () => <hr className="my-3 border-line" />,
}

/** Notes as Markdown. HTML in them stays text. */
export function NotesMarkdown({ text }: { text: string }) {
  return (
    <div className="break-words text-base">
      <Markdown components={components}>{text}</Markdown>
    </div>
  )
}
