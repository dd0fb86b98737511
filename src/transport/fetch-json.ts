/** What a GET has to say, parsed; `undefined` where it cannot be had, whatever the reason. Never throws. */
export const fetchJson = async (url: string, request: typeof fetch): Promise<unknown> => {
  try {
    const response = await request(url, {credentials: 'omit', referrerPolicy: 'no-referrer'});
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
};
