// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.planning;

/**
 * What a study found.
 *
 * @param rootMeanSquareError of the estimated abilities
 * @param bias the mean of estimate less truth
 * @param reportedError the root of the mean square of the standard errors that the test itself
 *     reported: about the same as the error when it is honest
 * @param topFound the share of the truly best few that was chosen, on average over pools
 * @param topFoundLow in 95 of 100 pools that share is from here
 * @param topFoundHigh to here
 * @param quality captured: how far the chosen are above the pool's mean, as a share of how far the
 *     truly best are. With normal abilities and errors this is the correlation of score and
 *     ability, the square root of the reliability
 * @param precision the share of the chosen who are good enough
 * @param recall the share of those who are good enough who were chosen; 0 when nobody was
 * @param items a person was shown, on average
 * @param minutes in which 80 of 100 people are through with these
 */
public record ShortlistAccuracy(
    double rootMeanSquareError,
    double bias,
    double reportedError,
    double topFound,
    double topFoundLow,
    double topFoundHigh,
    double quality,
    double precision,
    double recall,
    double items,
    double minutes) {}
