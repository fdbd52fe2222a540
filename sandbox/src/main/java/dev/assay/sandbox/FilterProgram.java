// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Assembles a seccomp filter in classic BPF: a run of tests, each of which either allows the call
 * or falls through to the next. The accumulator holds the call's number between tests.
 */
final class FilterProgram {

  private static final int LOAD_WORD = 0x20;
  private static final int AND = 0x54;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int RETURN = 0x06;

  private static final int ALLOW = 0x7FFF0000;
  private static final int ERRNO = 0x00050000;
  private static final int KILL_PROCESS = 0x80000000;

  /** Offsets in struct seccomp_data. */
  private static final int NUMBER = 0;

  private static final int ARCHITECTURE = 4;

  private record Instruction(int code, int ifTrue, int ifFalse, int operand) {}

  private final List<Instruction> instructions = new ArrayList<>();

  /** A filter that kills callers who use another architecture's system call numbers. */
  FilterProgram(int architecture) {
    add(LOAD_WORD, 0, 0, ARCHITECTURE);
    add(JUMP_IF_EQUAL, 1, 0, architecture);
    add(RETURN, 0, 0, KILL_PROCESS);
    add(LOAD_WORD, 0, 0, NUMBER);
  }

  void allow(int number) {
    add(JUMP_IF_EQUAL, 0, 1, number);
    add(RETURN, 0, 0, ALLOW);
  }

  /** Allows the call when the argument's low word is one of these. */
  void allowOneOf(int number, int argument, List<Long> values) {
    int body = 1 + 2 * values.size();
    add(JUMP_IF_EQUAL, 0, body + 1, number);
    add(LOAD_WORD, 0, 0, lowWord(argument));
    for (long value : values) {
      add(JUMP_IF_EQUAL, 0, 1, (int) value);
      add(RETURN, 0, 0, ALLOW);
    }
    add(LOAD_WORD, 0, 0, NUMBER);
  }

  /** Allows the call unless the argument's low word is this. */
  void allowUnless(int number, int argument, long value) {
    add(JUMP_IF_EQUAL, 0, 4, number);
    add(LOAD_WORD, 0, 0, lowWord(argument));
    add(JUMP_IF_EQUAL, 1, 0, (int) value);
    add(RETURN, 0, 0, ALLOW);
    add(LOAD_WORD, 0, 0, NUMBER);
  }

  /** Allows the call when the argument has none of these bits. */
  void allowWithoutBits(int number, int argument, long bits) {
    add(JUMP_IF_EQUAL, 0, 5, number);
    add(LOAD_WORD, 0, 0, lowWord(argument));
    add(AND, 0, 0, (int) bits);
    add(JUMP_IF_EQUAL, 0, 1, 0);
    add(RETURN, 0, 0, ALLOW);
    add(LOAD_WORD, 0, 0, NUMBER);
  }

  /** The finished program, as the kernel reads it. */
  byte[] refusingOthersWith(int errno) {
    add(RETURN, 0, 0, ERRNO | errno);
    ByteBuffer bytes = ByteBuffer.allocate(8 * instructions.size()).order(ByteOrder.nativeOrder());
    for (Instruction instruction : instructions) {
      bytes.putShort((short) instruction.code());
      bytes.put((byte) instruction.ifTrue());
      bytes.put((byte) instruction.ifFalse());
      bytes.putInt(instruction.operand());
    }
    return bytes.array();
  }

  private static int lowWord(int argument) {
    return 16 + 8 * argument;
  }

  private void add(int code, int ifTrue, int ifFalse, int operand) {
    instructions.add(new Instruction(code, ifTrue, ifFalse, operand));
  }
}
