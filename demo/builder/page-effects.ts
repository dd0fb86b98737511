/** Puts the focus on what has this id, and unfolds what it is in. */
export const focusOn = (id: string): void => {
  const node = document.getElementById(id);
  for (let around = node?.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  node?.focus();
};

/**
 * Copies the text of a field, and selects it where a page may not copy.
 *
 * @returns whether it was copied
 */
export const copyField = async (id: string): Promise<boolean> => {
  const field = document.getElementById(id) as HTMLTextAreaElement | HTMLInputElement;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
};

/** Has the browser keep a text as a file, where the editor keeps files. */
export const saveFile = (file: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  Object.assign(document.createElement('a'), {href: url, download: file}).click();
  // Not before the browser has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
