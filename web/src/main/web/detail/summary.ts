/** The name of the field of a text's record. */
export const SUMMARY = "summary";

/** Where a chunk stands, for people; empty when the text has no pages. */
export function pagesOf({ first_page, last_page }: { first_page?: number | null; last_page?: number | null }): string {
  if (!first_page || !last_page) {
    return "";
  }
  return first_page === last_page ? `page ${first_page}` : `pages ${first_page} to ${last_page}`;
}
