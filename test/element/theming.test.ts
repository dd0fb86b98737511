import {expect} from '@open-wc/testing';
import {query, show} from '../support/poll.ts';

/** A colour as red, green and blue, however a browser writes it. */
const seen = (color: string): string => {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
};

const button = async (style: string): Promise<CSSStyleDeclaration> => {
  const element = await show();
  element.style.cssText = style;
  const computed = getComputedStyle(query(element, '[part=submit]'));
  // WebKit may take a frame to look at the sheet, in which the cursor is a hand.
  while (computed.cursor !== 'pointer') await new Promise(requestAnimationFrame);
  return computed;
};

describe('the colours of the button', () => {
  for (const [accent, text] of [
    ['#ffd500', '0,0,0'],
    ['#767676', '255,255,255'],
    ['#787878', '0,0,0'],
    ['#154273', '255,255,255'],
    ['oklch(0.9 0.1 150)', '0,0,0'],
  ] as const)
    it(`on ${accent} the text can be read`, async () => {
      const {color, backgroundColor} = await button(`--stelling-accent-color: ${accent}`);
      expect(seen(backgroundColor)).to.equal(seen(accent));
      expect(seen(color)).to.equal(text);
    });

  it('are those of a theme that names no colour for the text', async () => {
    const {color, backgroundColor} = await button('--utrecht-button-primary-action-background-color: #ffcc00');
    expect([seen(backgroundColor), seen(color)]).to.deep.equal(['255,204,0', '0,0,0']);
  });

  it('are the page’s own before those of the theme', async () => {
    const own = '--stelling-accent-color: #801010; --stelling-on-accent-color: #ffe0e0';
    const {color, backgroundColor} = await button(`${own}; --utrecht-button-primary-action-background-color: #ffcc00`);
    expect([seen(backgroundColor), seen(color)]).to.deep.equal(['128,16,16', '255,224,224']);
  });
});
