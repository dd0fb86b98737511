/** What axe is asked for: WCAG 2.2 up to AA, what EN 301 549 asks, and good practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
