// SPDX-License-Identifier: Apache-2.0
/**
 * Probes of a candidate's service: what authors write theirs with.
 *
 * <p>A probe is a method with {@link dev.assay.probes.Probe} in a JUnit class tagged with a {@link
 * dev.assay.probes.ProbeGroup}. It asks the {@link dev.assay.probes.Service} over HTTP and asserts
 * what comes back. What has to work before anything is measured is said with {@link
 * dev.assay.probes.Prerequisite}: an attack that could not be tried is never a pass. The probes
 * that ship are in {@link dev.assay.probes.shipped}, and {@link dev.assay.probes.run} runs all of
 * them in a process of its own, beside the service.
 */
@NullMarked
package dev.assay.probes;

import org.jspecify.annotations.NullMarked;
