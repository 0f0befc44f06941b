/** The furthest point that symptoms reach: 0 none, 1 low back, 2 buttock or hip, 3 thigh, 4 knee, 5 shin or calf, 6 foot (clinical.md 4.2). */
export type Site = 0 | 1 | 2 | 3 | 4 | 5 | 6
