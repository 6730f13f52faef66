/** Embeddings, overrides and isolates: what follows one stands the other way round until another ends it. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Somebody else's text for the eye: what turns its direction stands there as a name, e.g. `⟨U+202E⟩`, and turns nothing.
 * `gnp.exe` behind such a character would look like `exe.png`. Right-to-left scripts do not need it and stay as they are.
 */
export function unturned(text: string): string {
  return text.replaceAll(turning, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}
