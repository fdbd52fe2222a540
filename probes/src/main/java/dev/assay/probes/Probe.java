// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A probe: a test of a service that earns marks. Its class has one {@link ProbeGroup}'s tag.
 *
 * <pre>{@code
 * @Tag("functional")
 * class Bookings {
 *   @Probe(weight = 2, says = "A desk that is taken cannot be booked again")
 *   void refuses_the_second(Service service) {
 *     service.post("/bookings", "{\"desk\": 4}").expect(201);
 *     service.post("/bookings", "{\"desk\": 4}").expect(409);
 *   }
 * }
 * }</pre>
 *
 * <p>Parameters may be a {@link Service} and {@link Surroundings}.
 */
@Documented
@Test
@ExtendWith(ProbeParameters.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Probe {

  /**
   * Marks, relative to the other probes; 0 for a guard: what worked before and must still work, it
   * earns nothing and costs marks when it is broken.
   */
  int weight();

  /** What it means when the probe passes, in words for whoever reads the report. */
  String says();
}
