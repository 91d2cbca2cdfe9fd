/** Size of a picture in points: what those that show links cut pictures to. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;
