// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

/**
 * Where an expert would send someone who doubts the key.
 *
 * @param title the work and the place in it
 * @param url an http or https address
 */
public record Reference(String title, String url) {}
