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

const told = ['level', 'checked', 'required', 'invalid', 'disabled'];

/** What has the focus, as Chromium tells assistive technology: role, name, states and description. */
export const focusTeller = async (page: Page): Promise<() => Promise<string>> => {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  return async () => {
    const {result} = await cdp.send('Runtime.evaluate', {
      expression: `(() => { let node = document.activeElement; while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement; return node })()`,
    });
    const {nodes} = await cdp.send('Accessibility.getPartialAXTree', {objectId: result.objectId!, fetchRelatives: false});
    const {role, name, description, properties = []} = nodes[0] as unknown as AXNode;
    const states = properties
      .filter((property) => told.includes(property.name) && ![false, 'false'].includes(property.value.value as string))
      .map((property) => (property.value.value === true || property.value.value === 'true' ? property.name : `${property.name} ${String(property.value.value)}`));
    const words = [String(role?.value), `“${String(name?.value ?? '')}”`, ...states].join(', ');
    return description?.value ? `${words} (${String(description.value)})` : words;
  };
};
