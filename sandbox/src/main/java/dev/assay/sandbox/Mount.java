// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.file.Path;

/**
 * Something a cell sees besides the machine's system directories. A target is an absolute path in
 * the cell; it may not lie under {@code /usr}, {@code /etc}, {@code /proc}, {@code /dev} or {@code
 * /sys}.
 */
public sealed interface Mount {

  /** Where the cell sees it. */
  String target();

  /** A directory or file of the host, read-only. */
  record ReadOnly(Path host, String target) implements Mount {
    public ReadOnly {
      target = MountTarget.checked(target);
    }
  }

  /**
   * A directory of the host the cell may write to. Only for trusted programs (a database's socket
   * directory): whoever writes there can fill the disk and leave links behind. The directory itself
   * is given to the cell's user before the start.
   */
  record ReadWrite(Path host, String target) implements Mount {
    public ReadWrite {
      target = MountTarget.checked(target);
    }
  }

  /** An empty private directory in memory of at most this size, gone with the cell. */
  record Scratch(String target, long bytes) implements Mount {
    public Scratch {
      target = MountTarget.checked(target);
    }
  }

  /**
   * What another cell has in its {@code /work} at any moment, read-only, whatever the files'
   * permissions; both are in one {@link CellNetwork}, and the other keeps running. It is the
   * other's program that decides what lies there: links lead where they lead in the cell that
   * looks, and a pipe with a name makes whoever opens it wait. The other cannot tell who looks, nor
   * that somebody does. The target is below {@code /work} or {@code /tmp}: places elsewhere are
   * made in what all cells see.
   */
  record View(RunningCell of, String target) implements Mount {
    public View {
      target = MountTarget.inPrivate(target);
    }
  }

  /** Files given by value, read-only; many cells with the same tree share one copy. */
  record Files(Tree tree, String target) implements Mount {
    public Files {
      target = MountTarget.checked(target);
    }
  }

  /**
   * Files given by value, read-only, of one use of the cell alone: a candidate's program, an input.
   * Unlike all else it is not part of what is {@linkplain Sandbox#prepare prepared}.
   */
  record Late(Tree tree, String target) implements Mount {
    public Late {
      target = MountTarget.checked(target);
    }
  }
}
