// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.Set;

/** Exceptions and errors of the Java library that a program of this kind meets. */
final class JavaErrors {
  static final Set<String> KNOWN =
      Set.of(
          "ArithmeticException",
          "ArrayIndexOutOfBoundsException",
          "ArrayStoreException",
          "AssertionError",
          "BootstrapMethodError",
          "BufferOverflowException",
          "BufferUnderflowException",
          "CancellationException",
          "ClassCastException",
          "ClassNotFoundException",
          "CloneNotSupportedException",
          "CompletionException",
          "ConcurrentModificationException",
          "DateTimeException",
          "DateTimeParseException",
          "DuplicateFormatFlagsException",
          "EOFException",
          "EmptyStackException",
          "Error",
          "Exception",
          "ExceptionInInitializerError",
          "ExecutionException",
          "FileNotFoundException",
          "IOException",
          "IllegalArgumentException",
          "IllegalFormatException",
          "IllegalMonitorStateException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "InputMismatchException",
          "InterruptedException",
          "MatchException",
          "MissingFormatArgumentException",
          "NegativeArraySizeException",
          "NoClassDefFoundError",
          "NoSuchElementException",
          "NoSuchFieldError",
          "NoSuchMethodError",
          "NullPointerException",
          "NumberFormatException",
          "OutOfMemoryError",
          "PatternSyntaxException",
          "RuntimeException",
          "StackOverflowError",
          "StringIndexOutOfBoundsException",
          "TimeoutException",
          "UncheckedIOException",
          "UnknownFormatConversionException",
          "UnsupportedClassVersionError",
          "UnsupportedOperationException",
          "VerifyError");

  private JavaErrors() {}
}
