/** Votes of the council on ties. */
export const votes = {
  ofRating: (rating: string) => `mức “${rating}”`,
}
