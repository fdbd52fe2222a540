// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

/** Text of a service made fit to be kept and shown: nothing in it but what can be read. */
public final class Printable {
  private Printable() {}

  /** A question mark for each control character but line ends and tabs, and for half characters. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "?");
  }

  /** The same of at most so many characters, with a word on how many there were. */
  public static String cut(String text, int most) {
    return of(
        text.length() <= most
            ? text
            : text.substring(0, most) + " ... (" + text.length() + " characters)");
  }
}
