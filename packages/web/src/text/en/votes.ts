import type { votes as votesVi } from '../vi/votes.ts'

export const votes: typeof votesVi = {
  ofRating: rating => `rating “${rating}”`,
}
