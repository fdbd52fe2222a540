// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

/**
 * An item in a list.
 *
 * @param hash of the version
 * @param skill its name
 * @param seniority and the others by their lower-case names, for the texts
 */
public record ItemRow(
    String hash,
    String title,
    String type,
    String skill,
    String level,
    String seniority,
    int difficulty,
    String minutes,
    boolean practice) {}
