// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

/**
 * How well a form would pick the best of an expected pool, by simulation.
 *
 * @param test whose design is looked at
 * @param version of it
 * @param candidates how many are expected to sit it
 * @param chosen how many the team would take
 * @param found how many of those are expected to be among the truly best of that number
 * @param low in 95 of 100 such pools it is at least so many
 * @param high in 95 of 100 such pools it is at most so many
 * @param random how many drawing lots would find
 * @param quality of what a perfect choice would gain over drawing lots, the share this one gains
 * @param pools how many pools were simulated
 */
public record PoolView(
    String test,
    String name,
    int version,
    int candidates,
    int chosen,
    double found,
    long low,
    long high,
    double random,
    double quality,
    int pools) {}
