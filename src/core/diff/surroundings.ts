// What two audits stand in, as part of a comparison: who was in the room, and which versions of which rubrics were asked.

/** A group in both audits. */
export interface Room {
  id: string;
  title: string;
  /** What it was called in the earlier audit, where that is another name. */
  titleBefore: string | null;
  before: RoomSide | null;
  after: RoomSide | null;
}
/** `answered`: how many answered each for themselves; `few` where there are fewer than may be told of, null where hands or one voice spoke. */
export interface RoomSide {
  present: number | null;
  headcount: number | null;
  answered: number | 'few' | null;
}

/** Both versions of a rubric; null where an audit does not have it. */
export interface RubricDiff {
  id: string;
  title: string;
  before: string | null;
  after: string | null;
  /** What it was called in the earlier audit, where that is another title. */
  titleBefore: string | null;
  /** Weights differ beside each other, which is no change of culture. */
  reweighted: boolean;
  /** Factors that have another title now. */
  retitled: { factor: string; from: string; to: string }[];
  /** Where they differ. */
  languages: { before: string; after: string } | null;
}
