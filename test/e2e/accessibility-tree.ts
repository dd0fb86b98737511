import type {CDPSession, Page} from 'playwright-core';

interface AXValue {
  readonly value?: unknown;
}
interface AXNode {
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly properties?: readonly {readonly name: string; readonly value: AXValue}[];
}

/** What Chromium tells assistive technology of a node. */
const told = async (cdp: CDPSession, objectId: string): Promise<AXNode> =>
  (await cdp.send('Accessibility.getPartialAXTree', {objectId, fetchRelatives: false})).nodes[0] as unknown as AXNode;

const states = ['level', 'checked', 'required', 'invalid', 'disabled'];

/** What has the focus, through the shadow root: role, name, states and description. */
export const focusTeller = async (page: Page): Promise<() => Promise<string>> => {
  const cdp = await page.context().newCDPSession(page);
  const expression = `(() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  })()`;
  return async () => {
    const {result} = await cdp.send('Runtime.evaluate', {expression});
    const {role, name, description, properties = []} = await told(cdp, result.objectId!);
    const shown = properties.filter(({name, value}) => states.includes(name) && String(value.value) !== 'false');
    const words = shown.map(({name, value}) => (String(value.value) === 'true' ? name : `${name} ${String(value.value)}`));
    const line = [String(role?.value), `“${String(name?.value ?? '')}”`, ...words].join(', ');
    return description?.value ? `${line} (${String(description.value)})` : line;
  };
};

const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Controls of the polls that are called something else than is read on them: who speaks to the page could not name them. */
export const misnamed = async (page: Page): Promise<string[]> => {
  const cdp = await page.context().newCDPSession(page);
  const {result: list} = await cdp.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('stelling-poll')].flatMap((host) =>
      [...host.shadowRoot.querySelectorAll('a[href], button, input, textarea, select')])`,
  });
  const {result: texts} = await cdp.send('Runtime.callFunctionOn', {
    objectId: list.objectId!,
    returnByValue: true,
    functionDeclaration: `function () {
      const isSeen = ({nodeType, localName}) => nodeType !== Node.COMMENT_NODE && localName !== 'select';
      return this.map((node) => [...(node.labels?.[0] ?? node).childNodes].filter(isSeen).map(({textContent}) => textContent).join(''));
    }`,
  });
  const {result: nodes} = await cdp.send('Runtime.getProperties', {objectId: list.objectId!, ownProperties: true});
  const found: string[] = [];
  for (const [index, text] of (texts.value as string[]).entries()) {
    const objectId = nodes.find(({name}) => name === String(index))!.value!.objectId!;
    const name = plain((await told(cdp, objectId)).name?.value);
    if (!plain(text) || !name.includes(plain(text))) found.push(`“${plain(text)}” is called “${name}”`);
  }
  await cdp.detach();
  return found;
};
