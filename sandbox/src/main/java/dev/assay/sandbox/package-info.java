// SPDX-License-Identifier: Apache-2.0
/**
 * Runs one cell under limits on a standard Linux sandbox. Knows nothing of tests.
 *
 * <h2>Theory of operation</h2>
 *
 * <p><b>Processes.</b> This process starts, for each cell, a <i>launcher</i>: a shell that enters
 * the cell's control groups and then turns, by {@code exec}, into the <i>runtime</i> (crun, runc or
 * bubblewrap). For crun and runc it first moves to a mount namespace of its own where the control
 * group file systems are hidden or read-only, so that the runtime leaves groups alone and no trace
 * of it shows in the host's mounts. The runtime makes the namespaces and starts <i>init</i> ({@link
 * dev.assay.sandbox.InitScript}), again a shell, process 1 of the cell's pid namespace. Init starts
 * the <i>command</i>. When init ends the kernel kills whatever else lives in its namespace; the
 * runtime ends with init's status, which is the command's. Beside them runs one <i>guardian</i> per
 * sandbox: a shell that waits for this process to end, even by kill -9, and then clears away what
 * is left.
 *
 * <p><b>Pipes.</b> Standard input, output and error of the launcher are the command's: inherited,
 * never copied in between. The launcher's and the runtime's own complaints go to a log file in the
 * cell's directory. Descriptor 3 leads to the file {@code started} there: init writes a word to it
 * when everything is set up and closes it before the command starts, so no program of a candidate
 * ever holds it. A cell that ended without that word was not set up: {@link
 * dev.assay.sandbox.SandboxFault}, our fault. What a cell made is handed back as a tar archive on
 * standard output, read into memory by {@link dev.assay.sandbox.TarReader}, which never touches a
 * file system. After the start the host follows no path that the cell can write: the cell's
 * writable places are tmpfs mounts that exist only in its mount namespace (the exception is {@link
 * dev.assay.sandbox.Mount.ReadWrite}, for trusted programs, whose content this package never
 * walks).
 *
 * <p><b>Cells prepared ahead.</b> Entering a control group may wait for a grace period of the
 * kernel, and making namespaces and mounts takes its time, so cells are prepared before they are
 * needed, up to the point where init waits ({@link dev.assay.sandbox.Slot}): it writes one byte to
 * standard output, which the host takes away, and reads one line from standard input, byte by byte,
 * so that what follows is the program's. What must be known before is the cell's {@link
 * dev.assay.sandbox.CellShape shape}: mounts, sizes, open files. What is known late lies in a
 * directory of the host's that the cell sees read-only from the start: the rest of init's script
 * with limits, variables and the command; the files for {@code /work}; {@link
 * dev.assay.sandbox.Mount.Late} files, as hard links to their laid-out tree. The group gets the
 * limits of the use just before the word to go. Some commands may start early themselves ({@link
 * dev.assay.sandbox.Cell#early}): then that byte is theirs to write, and there is no word to go but
 * what the caller sends to their standard input. Until its use a prepared cell holds nothing of any
 * candidate; it is used once, for one command, and destroyed. {@link dev.assay.sandbox.SlotPool}
 * keeps as many of a shape as were in use at once lately and one more, within a budget of memory,
 * and replaces what dies. Processor time and the clock count from the use. The peak of memory is
 * forgotten at the use under version 1, and under version 2 from Linux 6.12 on; what is in use at
 * that moment counts (a shell, or a virtual machine that has started).
 *
 * <p><b>Who owns what.</b> {@link dev.assay.sandbox.HostState} owns the sandbox's directory on the
 * host: the root file system that all cells share read-only, trees by content, one directory per
 * cell. Only this process (root, mostly) writes there. Each cell alive has two user numbers that
 * are nobody's on the host and no other cell's. Each has a control group below a base made for this
 * sandbox. Everything a cell has on the host is gathered in {@link dev.assay.sandbox.Belongings}
 * and given back in one place. Nobody hears that a cell has ended while one of its processes lives;
 * its group, its directory and its numbers go right after. Closing a sandbox waits for that.
 *
 * <p><b>What nobody waits for.</b> The last process of a mount namespace takes its mounts down
 * before its parent hears of its end. Of a cell prepared ahead both namespaces, the cell's and its
 * runtime's, are kept open by this process ({@link dev.assay.sandbox.KeptMounts}) from the time it
 * waits until it is cleared away, so that the end of its last process is known some milliseconds
 * earlier. The namespaces hold no process then, and their file systems go before the group and the
 * directory do.
 *
 * <p><b>Who ends a cell.</b> One watcher thread per cell looks at the group's processor time and at
 * out-of-memory kills, at intervals no longer than the remaining limits allow; readers of the
 * output count bytes; callers may kill. Whoever comes first names the outcome (a compare-and-set).
 * Ending means: no process more may be made in the group, then all are killed, then again until
 * none is left.
 *
 * <p><b>Races considered.</b> A process number read from a group may be another's by the time it is
 * killed: version 2 groups are killed by the kernel at a stroke; for version 1 the process handle
 * remembers the start time and the group is read a second time. A program may end by itself while a
 * limit is being enforced: the outcome named first stands. Out-of-memory kills are counted by the
 * kernel, so one that falls between two looks is still seen at the end. Processor time used after
 * the last look is checked at the end. A prepared cell that dies between being taken and being used
 * is noticed before its word to go, and another cell is started; later it is a fault of ours.
 * Closing the sandbox while cells start: starts fail. A sandbox whose process and guardian were
 * both killed leaves its directory with its lock free: the next sandbox clears it away.
 */
@NullMarked
package dev.assay.sandbox;

import org.jspecify.annotations.NullMarked;
