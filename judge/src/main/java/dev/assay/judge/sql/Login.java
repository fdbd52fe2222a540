// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

/**
 * How a session begins.
 *
 * @param path the schemas in which names are looked up, whatever the role's own settings say
 */
record Login(String database, String role, String password, String path) {}
