// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document when an operation is refused with 409. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Conflict {
  /** What stands in the way, as the rest of "Refused when ...". */
  String value();
}
