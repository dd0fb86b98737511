// Bootstrap is told by an attribute whether it is dark; no stylesheet can set that.
const dark = matchMedia('(prefers-color-scheme: dark)');
const tell = () => (document.documentElement.dataset.bsTheme = dark.matches ? 'dark' : 'light');
dark.addEventListener('change', tell);
tell();
