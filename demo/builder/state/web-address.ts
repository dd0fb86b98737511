/**
 * Whether a text is an address that a page can use, written so that it can be nothing else: in full, or from the top of the
 * site. Nothing else goes in a snippet: `javascript:` in the form that works without JavaScript would be a script after all.
 */
export const isWebAddress = (text: string): boolean => {
  const address = text.trim();
  return /^(https?:\/\/|\/|\.\.?\/)\S*$/i.test(address) && /^https?:$/.test(URL.parse(address, 'https://pagina.voorbeeld.nl/')?.protocol ?? '');
};
