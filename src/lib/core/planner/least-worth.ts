/**
 * What a review must raise the expected number of cards recalled by, to be worth asking: less than one card in a thousand
 * reviews is only work. It is the least price of a day's capacity, so that a plan need not fill its days.
 */
export const leastWorth = 0.001;
