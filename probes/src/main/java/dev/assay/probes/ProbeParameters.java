// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands probes the service and what is around it, as whoever runs them has put them in the store.
 */
final class ProbeParameters implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Service.class || type == Surroundings.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Surroundings surroundings =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Surroundings.class))
            .get(Surroundings.class, Surroundings.class);
    if (surroundings == null) {
      throw new IllegalStateException("probes run by ./assay service verify, not by themselves");
    }
    return parameter.getParameter().getType() == Service.class
        ? surroundings.service()
        : surroundings;
  }
}
