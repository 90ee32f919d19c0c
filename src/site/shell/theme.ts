/** The button between light and dark. ThemeProvider.astro has set the theme before the first paint. */
const root = document.documentElement;
const light = matchMedia('(prefers-color-scheme: light)');
const systemTheme = () => (light.matches ? 'light' : 'dark');

function stored(): string | null {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

document.getElementById('theme-button')?.addEventListener('click', () => {
  const theme = root.dataset['theme'] === 'light' ? 'dark' : 'light';
  root.dataset['theme'] = theme;
  try {
    // What the system wants anyway is not stored: the page goes on following it.
    if (theme === systemTheme()) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
});
light.addEventListener('change', () => {
  if (!stored()) root.dataset['theme'] = systemTheme();
});
