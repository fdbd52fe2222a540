// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Every handler method carries one of these, itself or on its class; one
 * without is refused to everybody.
 */
public interface Access {

  /** Members of the team in one of the given roles. */
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Team {
    Role[] value();
  }

  /** A candidate whose invitation was opened on this device. */
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Candidates {}

  /** Anyone, signed in or not. */
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Everyone {}
}
