// SPDX-License-Identifier: Apache-2.0
/**
 * Services that candidates build: started, probed and marked.
 *
 * <p>{@link dev.assay.judge.service.ServiceJudge} is the way in. It has a program built, starts it
 * beside its database and has it probed, each in a cell of its own on one network that leads
 * nowhere else. The service sees neither the probes nor their plan; the probes reach it by loopback
 * alone, and see its directory and its database where a check needs it. {@link
 * dev.assay.judge.service.ServiceGroups} starts services for others to speak to.
 */
@NullMarked
package dev.assay.judge.service;

import org.jspecify.annotations.NullMarked;
