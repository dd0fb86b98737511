declare module 'mammoth/mammoth.browser.js' {
  /** Of the package's own types only what is used: those are for its Node build. */
  const mammoth: {extractRawText(input: {readonly arrayBuffer: ArrayBuffer}): Promise<{readonly value: string}>};
  export default mammoth;
}
