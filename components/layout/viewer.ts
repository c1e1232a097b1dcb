/** Who looks at the page, as much as the frame around it must know. */
export type Viewer =
  | { kind: "visitor" }
  | {
      kind: "person";
      name: string;
      unread: number;
      /** Has a firm's desk. */
      desk: boolean;
      /** Works in the cluster's or a partner city's office, or sits on the board. */
      office: boolean;
    };
