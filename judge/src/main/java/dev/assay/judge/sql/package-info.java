// SPDX-License-Identifier: Apache-2.0
/**
 * Runs candidates' queries and scripts in a disposable PostgreSQL of their own, and compares what
 * they return and leave.
 *
 * <p>Which processes: one PostgreSQL server in a cell of the sandbox, under the cell's user,
 * without a network, with its files in the cell's memory. It is reached through a Unix socket in a
 * folder that only the judge's user can enter; the same cell holds no secret of Assay's own data.
 *
 * <p>Which databases: {@code base}, from which every function that reaches beyond a query has been
 * taken away; one template for each item and data set, made on first use by the role {@code
 * author}, who is no superuser; for each answer a database copied from the template and a role that
 * may connect to it and select, and for a script own or write the tables that the item names. What
 * a script left is looked at by a second role, a session for every look (see {@link Workbench}).
 * All are dropped after the answer. Two sessions at once are played by a {@link Duet}, one
 * statement at a time, so that how they meet is no matter of timing.
 *
 * <p>Which limits: time, and the size of the database, from outside (cancel, then terminate, then
 * the whole cell); memory of one session by its address space and its files by their size, so that
 * a greedy query fails by itself; memory and disk of all by the cell; temporary files by
 * PostgreSQL; rows and bytes of a result by whoever reads it. When the cluster is lost it is made
 * anew and the query runs again, alone; when it is lost a second time the query is what kills it.
 */
@NullMarked
package dev.assay.judge.sql;

import org.jspecify.annotations.NullMarked;
