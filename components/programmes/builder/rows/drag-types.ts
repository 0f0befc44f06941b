/** What is dragged: a line of the plan by its id, an exercise of the library by its slug. */
export const LINE_DRAG = 'plumbline-line'
export const EXERCISE_DRAG = 'plumbline-exercise'
