/** Where the reader's field is replaced in this task, its successor takes the focus and the caret. */
export const keepFocus = (root: ShadowRoot): void => {
  const field = root.activeElement as HTMLInputElement | null;
  if (!field?.id) return;
  const {id} = field;
  const hasCaret = field.matches('textarea, [type=text]');
  const {selectionStart, selectionEnd} = field;
  queueMicrotask(() => {
    if (root.activeElement) return;
    const next = root.getElementById(id) as HTMLInputElement | null;
    next?.focus({preventScroll: true});
    if (hasCaret) next?.setSelectionRange(selectionStart, selectionEnd);
  });
};
