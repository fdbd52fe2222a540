// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.run;

import dev.assay.probes.Probe;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.Surroundings;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JUnit classes of a package: what is in them, and how JUnit runs one of their methods. A class
 * without probes helps the others.
 */
final class AuthorProbes implements AutoCloseable {
  private final LauncherSession session;
  private final List<Found> all = new ArrayList<>();

  /** A method with {@link Probe}. */
  record Found(String id, ProbeGroup group, Probe probe, Method method) {}

  AuthorProbes(List<String> classes, Surroundings surroundings) throws ClassNotFoundException {
    this.session = LauncherFactory.openSession();
    session.getStore().put(Namespace.create(Surroundings.class), Surroundings.class, surroundings);
    for (String name : classes) {
      Class<?> type = Class.forName(name);
      List<Method> probes =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Probe.class))
              .toList();
      if (!probes.isEmpty()) {
        ProbeGroup group =
            group(type).orElseThrow(() -> new IllegalArgumentException(name + " has no tag"));
        probes.forEach(method -> all.add(found(type, group, method)));
      }
    }
    all.sort(Comparator.comparing(Found::id));
  }

  private static Found found(Class<?> type, ProbeGroup group, Method method) {
    String id = type.getSimpleName() + "." + method.getName();
    return new Found(id, group, method.getAnnotation(Probe.class), method);
  }

  private static Optional<ProbeGroup> group(Class<?> type) {
    org.junit.jupiter.api.Tag[] tags = type.getAnnotationsByType(org.junit.jupiter.api.Tag.class);
    return Arrays.stream(tags).flatMap(tag -> ProbeGroup.tagged(tag.value()).stream()).findFirst();
  }

  List<Found> of(ProbeGroup group) {
    return all.stream().filter(found -> found.group() == group).toList();
  }

  /** Runs one; what it threw is thrown. */
  void run(Found found) throws Throwable {
    Map<String, Optional<Throwable>> ended = new TreeMap<>();
    session
        .getLauncher()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    DiscoverySelectors.selectMethod(
                        found.method().getDeclaringClass(), found.method()))
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.getSource().filter(MethodSource.class::isInstance).isPresent()
                    || result.getThrowable().isPresent()) {
                  ended.put(test.getUniqueId(), result.getThrowable());
                }
              }
            });
    if (ended.isEmpty()) {
      throw new IllegalStateException("JUnit did not run " + found.id());
    }
    for (Optional<Throwable> thrown : ended.values()) {
      if (thrown.isPresent()) {
        throw thrown.get();
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
