/** Where the key `a` goes on a case: to the part with the button, which still has to be pressed. */
export const AGREE_ID = "akkoord";
