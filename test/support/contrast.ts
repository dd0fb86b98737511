import type {Page} from 'playwright-core';

/**
 * The texts, controls and marks of the polls on a page that stand out too little from what is behind them, by WCAG 2.2:
 * a text 4.5 (3 where it is large), the edge or the fill of a control and a mark 3. Seen as the page shows it now, slotted
 * nodes included. What a browser draws by itself, as the dot in a radio button, has no style to read.
 */
export const contrastFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
    /** What one sees where these lie on each other, the last on top. */
    const seen = (layers: readonly string[]): number[] => {
      for (const layer of ['#fff', ...layers]) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (color: readonly number[]): number => {
      const [r, g, b] = color.map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (behind: readonly string[], before: string): number => {
      const [dark, light] = [seen(behind), seen([...behind, before])].map(luminance).sort((a, b) => a - b) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };

    const above = (node: Element): Element | null =>
      node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    /** The backgrounds from the page's own down to that of this node. */
    const backgrounds = (node: Element | null): string[] => (node ? [...backgrounds(above(node)), getComputedStyle(node).backgroundColor] : [canvas]);
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();

    const found: string[] = [];
    const judge = (node: Element, what: string, ratio: number, least: number): void => {
      const name = `${what} of ${node.localName} ${node.getAttribute('part') ?? ''} "${node.textContent.trim().slice(0, 30)}"`;
      if (ratio < least - 0.005) found.push(`${name}: ${ratio.toFixed(2)} < ${least}`);
    };
    const look = (node: Element): void => {
      const style = getComputedStyle(node);
      const isShown = node.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}) || style.display === 'contents';
      if (!isShown || node.matches('.sr')) return;
      const behind = backgrounds(node);
      const hasText = [...node.childNodes].some((child) => child instanceof Text && child.data.trim());
      if (hasText || node.matches('input:not([type=radio], [type=checkbox]), textarea, select')) {
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        judge(node, 'text', contrast(behind, style.color), isLarge ? 3 : 4.5);
      }
      const outside = backgrounds(above(node));
      const edge = contrast(outside, style.borderBlockStartColor);
      // Words as a link has them say by themselves that they can be pressed.
      const isControl = node.matches('input:not([type=radio], [type=checkbox]), textarea, select, button:not(.quiet > *), [part=choice]');
      if (isControl) judge(node, 'edge', Math.max(edge, contrast(outside, style.backgroundColor)), 3);
      // Two rings, of which one is seen on any page.
      if (node.matches(':is(a, button, input, select, textarea):focus-visible')) {
        const rings = [
          style.outlineStyle === 'none' ? 'transparent' : style.outlineColor,
          style.boxShadow.replace(/ 0px.*|none/, '') || 'transparent',
        ];
        judge(node, 'focus', Math.max(...rings.map((ring) => contrast(outside, ring))), 3);
      }
      if (node.matches('i')) judge(node, 'mark', edge, 3);
      for (const child of node instanceof HTMLSlotElement ? node.assignedElements() : node.children) look(child);
    };
    for (const poll of document.querySelectorAll('stelling-poll')) for (const child of poll.shadowRoot!.children) look(child);
    return found;
  });
