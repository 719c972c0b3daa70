export type HeadView = {
  title: string
  description?: string | undefined
  /** The address that search engines should know this page by. */
  canonical?: string | undefined
  /** Search engines are asked not to list the page. */
  noindex?: boolean
}

/** The title and what search engines read. An array, because next/head does not look into components. */
export function headTags({ title, description, canonical, noindex = false }: HeadView) {
  return [
    <title key="title">{title}</title>,
    <meta key="viewport" name="viewport" content="width=device-width" />,
    <meta key="scheme" name="color-scheme" content="light dark" />,
    description && <meta key="description" name="description" content={description} />,
    canonical && <link key="canonical" rel="canonical" href={canonical} />,
    <meta
      key="robots"
      name="robots"
      content={noindex ? 'noindex' : 'index,follow,max-image-preview:large'}
    />,
  ]
}
