/** Characters of a name; a longer one is cut. */
const longest = 60;

/** Line ends, control characters and halves of characters, and what turns the direction of the text around it. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A title as part of a sentence of ours: on one line, short, and unable to re-order the words around it. */
function shortName(title: string): string {
  const line = title.replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest).join('').trimEnd()}…`;
}

/** What to call an article by: its title, else the name of its file. */
export function articleName(title: string, path: string): string {
  return shortName(title) || shortName(path.slice(path.lastIndexOf('/') + 1));
}
