// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names types after what they are of: {@code TestApi.Funnel} is TestFunnel. */
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    String name = type.getSimpleName().replaceFirst("(?<=.)(Api|View|Document)$", "");
    Class<?> around = type.getEnclosingClass();
    return around == null ? name : getNameOfClass(around) + name;
  }
}
