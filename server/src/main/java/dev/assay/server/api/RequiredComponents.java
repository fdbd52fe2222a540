// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every component of a record is in its document, unless it is an {@link Optional}. */
final class RequiredComponents implements ModelConverter {
  private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class);

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && java != null && java.getRawClass().isRecord()) {
      Schema<?> model =
          schema.get$ref() == null
              ? schema
              : context
                  .getDefinedModels()
                  .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
      if (model != null && model.getProperties() != null) {
        model.setRequired(required(java.getRawClass(), model));
      }
    }
    return schema;
  }

  private static List<String> required(Class<?> type, Schema<?> model) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !OPTIONAL.contains(component.getType()))
        .map(RecordComponent::getName)
        .filter(model.getProperties()::containsKey)
        .toList();
  }
}
