/** What a text says as JSON; `undefined` where it is none. Never throws. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
