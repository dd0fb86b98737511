import type {Page} from 'playwright-core';

/** What sticks out of its poll, text that is cut off, and texts or marks that lie over each other. */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll('stelling-poll')) {
      const title = host.previousElementSibling?.textContent;
      const box = host.getBoundingClientRect();
      // Line by line: the box around a name that goes on below has other words in it.
      const boxes: {name: string; node: Element; rect: DOMRect}[] = [];
      for (const node of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
        if (node.closest('.sr, style') || !node.checkVisibility({checkVisibilityCSS: true})) continue;
        const rect = node.getBoundingClientRect();
        const name = `${title}: ${node.localName} ${node.getAttribute('part') ?? ''} "${node.textContent.trim().slice(0, 30)}"`;
        if (rect.width && (rect.left < box.left - 1 || rect.right > box.right + 1)) found.push(`sticks out: ${name}`);
        // The statement's quotation mark hangs outside on purpose, and a mark's initials are beside its picture.
        const holdsMore = node.clientWidth > 0 && !node.matches('[part=statement], [part=statement] *, [role=img], textarea');
        if (holdsMore && node.scrollWidth > node.clientWidth + 1) found.push(`holds ${node.scrollWidth} in ${node.clientWidth}: ${name}`);
        if (holdsMore && getComputedStyle(node).overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1) found.push(`cut off: ${name}`);
        const leaf = [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) && !node.childElementCount;
        if ((leaf && !node.closest('[role=img]')) || node.matches('[role=img], input, textarea, select'))
          for (const line of node.getClientRects()) boxes.push({name, node, rect: line});
      }
      for (const [index, {name, node, rect}] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
          const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
          if (node !== other.node && across > 1 && down > 1)
            found.push(`overlap: ${name} and ${other.name} (${Math.round(across)} by ${Math.round(down)})`);
        }
    }
    return found;
  });

/** What a finger or a pointer has to hit and is smaller than 24 px, or, a stance, than 44. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll('stelling-poll'))
      for (const node of host.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select')) {
        // A label is hit as well as its box.
        const target = node.closest('label') ?? node;
        const {width, height} = target.getBoundingClientRect();
        const least = target.matches('[part=choice]') ? 44 : 24;
        if (width < least || height < least)
          found.push(`${host.previousElementSibling?.textContent}: ${target.textContent.trim() || node.id} is ${width} by ${height}`);
      }
    return found;
  });

/** The page with the element in every state. */
export const openGallery = async (page: Page): Promise<void> => {
  await page.goto('/demo/gallery/');
  await page.locator('body[data-ready]').waitFor();
  // What is out of view fetches nothing; a reader scrolls by.
  for (const poll of await page.locator('stelling-poll:is([results=always], [closes-at], [reactions])').all()) {
    await poll.evaluate((node) => node.scrollIntoView({block: 'center'}));
    await poll.locator('[part=standing]:not([aria-busy])').waitFor();
  }
  // What waits to be tried again goes on waiting, so that it is the same from one look to the next.
  await page.evaluate(async () => {
    while (!document.querySelector('stelling-poll[data-phase=queued]')) await new Promise(requestAnimationFrame);
    for (let timer = window.setTimeout(() => {}); timer > 0; timer -= 1) clearTimeout(timer);
  });
};
