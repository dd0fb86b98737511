/** Whether a browser asks this for a reader to look at; the element, and other programs, ask for no HTML. */
export const wantsPage = (accept: string | undefined): boolean => accept?.includes('text/html') ?? false;
