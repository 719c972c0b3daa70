import type { Site } from '../../domain/site.ts'
import type { Advice } from '../../site/messages/advice.ts'
import type { YamlSource } from '../../site/yaml-source.ts'
import type { ArticleFacts, TextFacts } from './article-facts.ts'

/** All that a check knows of a paper once each file has been looked at by itself. */
export type Paper = {
  contentDir: string
  site: Site
  /** Where `site.yaml` says something. */
  inSite: YamlSource['positionOf']
  /** The paper's own origin, where an operator set it. */
  siteUrl: string | undefined
  /** Folder of files that are served as they are, where there is one. */
  publicDir: string | undefined
  advice: Advice
  now: Date
  /** By path, so that of two with one slug the first is the one that is shown. */
  articles: readonly ArticleFacts[]
  pages: readonly TextFacts[]
  authors: readonly TextFacts[]
}

/** A page or author is known by the name of its file. */
export function nameOf({ path }: TextFacts): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '')
}
