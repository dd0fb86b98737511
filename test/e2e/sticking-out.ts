import type {Page} from 'playwright-core';

/** What sticks out of the poll's box, or makes the page scroll sideways. */
export const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    const host = document.querySelector('stelling-poll')!;
    const box = host.getBoundingClientRect();
    for (const node of [...host.shadowRoot!.querySelectorAll('*'), ...host.querySelectorAll('*')]) {
      // Words for screen readers alone are clipped to nothing.
      if (node.matches('.sr')) continue;
      const {left, right, width} = node.getBoundingClientRect();
      // The statement's quotation mark hangs outside on purpose; it is in no box of its own.
      if (width && (left < box.left - 0.5 || right > box.right + 0.5))
        found.push(`${node.tagName}.${node.getAttribute('part') ?? ''} ${left}…${right} outside ${box.left}…${box.right}`);
      const spills = node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1;
      if (spills && getComputedStyle(node).overflowX === 'visible' && !node.closest('[part=statement], h2'))
        found.push(`${node.tagName}.${node.getAttribute('part') ?? ''} holds ${node.scrollWidth} in ${node.clientWidth}`);
    }
    return found;
  });
