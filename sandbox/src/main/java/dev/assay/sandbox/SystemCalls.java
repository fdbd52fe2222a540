// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The system calls a cell may make; every other one fails with ENOSYS, as on a kernel that does not
 * have it, so that libraries fall back where they can. Six are allowed only with harmless
 * arguments: {@code clone} without new namespaces ({@code clone3}, whose arguments a filter cannot
 * see, is absent), sockets of the unix and internet families, {@code ioctl} other than typing into
 * a terminal, {@code personality} of a plain process, {@code fcntl} without the commands that tell
 * one process what others do with a file (leases and directory notices; for the same reason there
 * is no inotify: files of the system are everybody's). The list stands in {@code system-calls.txt}.
 */
final class SystemCalls {

  static final int ENOSYS = 38;

  /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. */
  static final long CLONE_NEW_ANYTHING = 0x7E020000L;

  static final List<Long> SOCKET_FAMILIES = List.of(1L, 2L, 10L);

  /** TIOCSTI. */
  static final long TYPE_INTO_TERMINAL = 0x5412L;

  /** Linux, its 32-bit-limited sibling that emulators ask for, and "what is it now". */
  static final List<Long> PERSONALITIES = List.of(0L, 8L, 0xFFFFFFFFL);

  /**
   * Copies, flags, locks and owners of descriptors; from 1027 on Linux's own: is it the same, copy,
   * size of pipes, seals, hints. Not 1024 to 1026: leases and notices.
   */
  static final List<Long> DESCRIPTOR_COMMANDS =
      List.of(
          0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 15L, 16L, 36L, 37L, 38L, 1027L, 1030L,
          1031L, 1032L, 1033L, 1034L, 1035L, 1036L, 1037L, 1038L);

  private static final int X86_64 = 0xC000003E;
  private static final int AARCH64 = 0xC00000B7;

  private final List<Call> calls;

  private SystemCalls(List<Call> calls) {
    this.calls = calls;
  }

  /** One line of the list; a number is -1 where an architecture lacks the call. */
  private record Call(String name, boolean conditional, int x86, int arm) {

    static Call parse(String line) {
      String[] words = line.split(" ", -1);
      boolean conditional = words[0].endsWith("*");
      String name = conditional ? words[0].substring(0, words[0].length() - 1) : words[0];
      return new Call(name, conditional, number(words[1]), number(words[2]));
    }

    private static int number(String word) {
      return word.equals("-") ? -1 : Integer.parseInt(word);
    }
  }

  static SystemCalls allowed() {
    var resource =
        Objects.requireNonNull(
            SystemCalls.class.getResourceAsStream("system-calls.txt"), "system-calls.txt");
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return new SystemCalls(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Call::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this processor's numbers are known, which the bubblewrap driver needs. */
  static boolean knowsThisMachine() {
    return architecture().isPresent();
  }

  /** For the {@code linux.seccomp} member of an OCI configuration. */
  Map<String, Object> ociProfile() {
    List<String> plain =
        calls.stream().filter(call -> !call.conditional()).map(Call::name).toList();
    var rules = new ArrayList<Map<String, Object>>();
    rules.add(Map.of("names", plain, "action", "SCMP_ACT_ALLOW"));
    rules.add(rule("clone", 0, CLONE_NEW_ANYTHING, "SCMP_CMP_MASKED_EQ"));
    for (long family : SOCKET_FAMILIES) {
      rules.add(rule("socket", 0, family, "SCMP_CMP_EQ"));
      rules.add(rule("socketpair", 0, family, "SCMP_CMP_EQ"));
    }
    rules.add(rule("ioctl", 1, TYPE_INTO_TERMINAL, "SCMP_CMP_NE"));
    for (long personality : PERSONALITIES) {
      rules.add(rule("personality", 0, personality, "SCMP_CMP_EQ"));
    }
    for (long command : DESCRIPTOR_COMMANDS) {
      rules.add(rule("fcntl", 1, command, "SCMP_CMP_EQ"));
    }
    return Map.of("defaultAction", "SCMP_ACT_ERRNO", "defaultErrnoRet", ENOSYS, "syscalls", rules);
  }

  private static Map<String, Object> rule(String call, int argument, long value, String operator) {
    return Map.of(
        "names",
        List.of(call),
        "action",
        "SCMP_ACT_ALLOW",
        "args",
        List.of(Map.of("index", argument, "value", value, "valueTwo", 0, "op", operator)));
  }

  /** The same policy as a classic BPF program for this machine. */
  byte[] bpf() {
    int architecture =
        architecture()
            .orElseThrow(() -> new IllegalStateException("No system call numbers for this CPU"));
    var program = new FilterProgram(architecture);
    for (Call call : calls) {
      int number = architecture == X86_64 ? call.x86() : call.arm();
      if (number < 0) {
        continue;
      }
      switch (call.name()) {
        case "clone" -> program.allowWithoutBits(number, 0, CLONE_NEW_ANYTHING);
        case "socket", "socketpair" -> program.allowOneOf(number, 0, SOCKET_FAMILIES);
        case "ioctl" -> program.allowUnless(number, 1, TYPE_INTO_TERMINAL);
        case "fcntl" -> program.allowOneOf(number, 1, DESCRIPTOR_COMMANDS);
        case "personality" -> program.allowOneOf(number, 0, PERSONALITIES);
        default -> program.allow(number);
      }
    }
    return program.refusingOthersWith(ENOSYS);
  }

  private static Optional<Integer> architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }
}
