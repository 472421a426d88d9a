const KEY = 'hallkit.lang';

/** The page's language: `?lang=` in the address, else what was chosen on this machine, else Chinese. */
export function applyPageLanguage(): void {
  const wanted = new URLSearchParams(location.search).get('lang') ?? stored();
  document.documentElement.lang = wanted === 'en' ? 'en' : 'zh-CN';
}

/** Changes between Chinese and English, and remembers it on this machine. */
export function togglePageLanguage(): void {
  const next = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    return;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
