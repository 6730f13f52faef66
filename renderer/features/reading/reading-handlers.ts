/** What everything within an article's text may do, and nothing else. */
export interface ReadingHandlers {
  readonly imagesAllowed: boolean;
  readonly onAllowImages: () => void;
  readonly onOpenLink: (url: string) => void;
}
