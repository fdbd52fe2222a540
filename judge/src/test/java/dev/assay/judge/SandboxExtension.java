// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Languages;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a judge on the real sandbox of this machine, one for all of them; and the sandbox.
 */
public final class SandboxExtension implements ParameterResolver {

  /** A judge and the sandbox it uses; closed at the end of the run. */
  private record Bench(Sandbox sandbox, Judge judge) implements AutoCloseable {
    @Override
    public void close() {
      sandbox.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Judge.class || type == Sandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Bench bench =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(SandboxExtension.class))
            .computeIfAbsent("bench", key -> open(), Bench.class);
    return parameter.getParameter().getType() == Judge.class ? bench.judge() : bench.sandbox();
  }

  private static Bench open() {
    try {
      Sandbox sandbox = Sandbox.open(SandboxSettings.defaults());
      return new Bench(sandbox, new Judge(sandbox, Languages.standard()));
    } catch (SandboxUnavailable e) {
      throw new IllegalStateException(e);
    }
  }
}
