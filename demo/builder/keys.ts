import type {Act} from './views/model.ts';

/** Where Ctrl+Z is the browser's own. The snippets are not typed in; neither are buttons and boxes. */
const isTyped = (node: EventTarget | undefined): boolean =>
  node instanceof HTMLTextAreaElement
    ? !node.readOnly
    : node instanceof HTMLInputElement && !node.readOnly && !['radio', 'checkbox', 'file', 'button'].includes(node.type);

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) outside text fields; on a Mac with Command. */
export const listenToKeys = ({undo, redo}: Pick<Act, 'undo' | 'redo'>): void => {
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyped(event.composedPath()[0])) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  });
};
