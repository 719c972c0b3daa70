import type { NextPageContext, PageConfig } from 'next'
import { securityHeaders } from '../config/security-headers.ts'
import { ptBr } from '../site/messages/pt-br.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

/** The last resort, when not even the frame of the site can be made: it asks nothing of any store. */
export default function LastResortPage() {
  return (
    <main id="content">
      <section className="message">
        <h1>{ptBr.errorHeading}</h1>
        <p>{ptBr.errorText}</p>
      </section>
    </main>
  )
}

/** Next answers a malformed address with this page before it looks at the headers of next.config.ts. */
LastResortPage.getInitialProps = async ({ res }: NextPageContext) => {
  for (const { key, value } of securityHeaders({ isDevelopment: false })) res?.setHeader(key, value)
  return {}
}
