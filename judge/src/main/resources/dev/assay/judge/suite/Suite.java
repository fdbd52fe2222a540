// SPDX-License-Identifier: Apache-2.0
package dev.assay.suite;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the JUnit tests of a folder of classes and reports each one on standard output: a line a
 * test, with outcome, file, line, name and message, the last two in base64 and tabs between; {@code
 * end} is the last. What the tests print goes to standard error. Nothing here is trusted: the tests
 * share the virtual machine and may do with it what they like.
 */
public final class Suite implements TestExecutionListener {
  private final FileOutputStream report;
  private TestPlan plan;

  private Suite(FileOutputStream report) {
    this.report = report;
  }

  public static void main(String[] arguments) throws IOException {
    FileOutputStream report = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    Path classes = Path.of(arguments[0]);
    URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, Suite.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)))
            .build();
    LauncherFactory.create().execute(request, new Suite(report));
    report.write("end\n".getBytes(StandardCharsets.UTF_8));
    report.close();
    Runtime.getRuntime().halt(0);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    tell("skipped", test, Optional.empty());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (test.isTest() || !good) { // a class whose set-up fails is a failure too
      boolean skipped = result.getStatus() == TestExecutionResult.Status.ABORTED;
      tell(good ? "passed" : skipped ? "skipped" : "failed", test, result.getThrowable());
    }
  }

  private void tell(String outcome, TestIdentifier test, Optional<Throwable> thrown) {
    String type = type(test);
    String outer = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
    int line = 0;
    String file = "";
    for (StackTraceElement frame : thrown.map(Throwable::getStackTrace).orElse(new StackTraceElement[0])) {
      boolean own = frame.getClassName().equals(outer) || frame.getClassName().startsWith(outer + "$");
      if (own && !outer.isEmpty() && frame.getFileName() != null) {
        file = outer.substring(0, outer.lastIndexOf('.') + 1).replace('.', '/') + frame.getFileName();
        line = frame.getLineNumber();
        break;
      }
    }
    String message = thrown.map(Suite::words).orElse("");
    write(String.join("\t", outcome, file, String.valueOf(line), text(name(test)), text(message)) + "\n");
  }

  private static String words(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    String type = thrown.getClass().getName();
    return type.equals("org.opentest4j.AssertionFailedError") ? message : type + ": " + message;
  }

  private static String type(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    return source instanceof MethodSource
        ? ((MethodSource) source).getClassName()
        : source instanceof ClassSource ? ((ClassSource) source).getClassName() : "";
  }

  /** The names from the class down to the test. */
  private String name(TestIdentifier test) {
    Deque<String> names = new ArrayDeque<>();
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent() && at.get().getParentId().isPresent()) {
      names.addFirst(at.get().getDisplayName());
      at = plan.getParent(at.get());
    }
    return String.join(" > ", names);
  }

  private static String text(String value) {
    String cut = value.length() > 4000 ? value.substring(0, 4000) : value;
    return Base64.getEncoder().encodeToString(cut.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String line) {
    try {
      report.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
