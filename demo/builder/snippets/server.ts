/** What a server would do with a poll, in this page. As large as the rest of the builder: fetched for who asks for it. */
export interface Server {
  readonly prerender: typeof import('../../../src/server/index.ts').prerender;
  readonly styleSource: string;
}

/** @returns `null` where it cannot be had */
export const loadServer = async (): Promise<Server | null> => {
  try {
    const {prerender, styleSource} = await import('../../../src/server/index.ts');
    return {prerender, styleSource: await styleSource()};
  } catch {
    return null;
  }
};
