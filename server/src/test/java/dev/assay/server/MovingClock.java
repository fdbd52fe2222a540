// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * For a {@link ServerTest} that moves the {@link TestClock}. Such tests share a running process
 * with each other and with no others: graders, which go by the real time, are of no use to a
 * process that is ahead of it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = MovingClock.PROPERTY + "=true")
public @interface MovingClock {
  String PROPERTY = "assay.test.clock-moves";
}
