/** Milliseconds: longer, somebody else may be reading along on a shared computer. */
export const week = 7 * 24 * 60 * 60_000;

/**
 * The time by the site that the page came from, in milliseconds; `NaN` where it does not say. The device's own
 * clock may be years off, or set right in between, and would then wipe what it should keep.
 */
export const siteTime = async (): Promise<number> => {
  try {
    const {headers} = await fetch(location.href, {method: 'HEAD', credentials: 'omit', cache: 'no-store'});
    return Date.parse(headers.get('Date') ?? '');
  } catch {
    return NaN;
  }
};
